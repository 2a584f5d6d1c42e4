package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.BOOLEAN;
import static io.aludel.sql.Sql.ENUM;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.TEXT;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.sqlTrue;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.unique;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.UniqueViolationException;
import io.aludel.migrate.CustomOperation;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.EnumUse;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Identity;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TextLiteral;
import io.aludel.schema.TextObject;
import io.aludel.sql.Expression;
import io.aludel.sql.Row;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each operation changes the database as it says. */
@EveryDatabase
class OperationsSuiteTest {
    private Engine engine;
    private Connection connection;
    private Operations op;
    private TestDatabase database;

    @BeforeEach
    void open(TestDatabase db) {
        database = db;
        engine = Engine.create(db.url());
        connection = engine.connect();
        op = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
    }

    @AfterEach
    void close() {
        connection.rollback();
        connection.close();
        engine.close();
    }

    private Inspector inspect() {
        return Inspector.of(connection);
    }

    private Column<?> columnOf(String table, String column) {
        return inspect().table(new MetaData(), table).column(column);
    }

    private List<String> constraintNames(String table) {
        Table reflected = inspect().table(new MetaData(), table);
        return reflected.constraints().stream().map(Constraint::name).toList();
    }

    private List<@Nullable Object> values(String sql) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Row row : connection.execute(text(sql)).all()) {
            values.add(row.get(0));
        }
        return values;
    }

    private void users() {
        op.createTable(
                "users",
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR(50)).notNull(),
                column("age", INTEGER),
                unique("uq_users_name", "name"));
    }

    @Test
    void tablesComeAndGo() {
        users();
        op.createTable(
                "posts",
                column("id", INTEGER).primaryKey(),
                column("author_id", INTEGER).notNull().indexed(),
                column("title", VARCHAR(80)).serverDefault("untitled"),
                foreignKey(List.of("author_id"), "users", List.of("id")).named("fk_posts_author"),
                check("title <> ''").named("ck_posts_title"));
        assertThat(constraintNames("posts")).contains("fk_posts_author", "ck_posts_title");
        assertThat(inspect().indexes("posts")).anyMatch(index -> "ix_posts_author_id".equals(index.name()));
        op.dropTable("posts");
        op.dropTableIfExists("drafts");
        // region createTableIfNotExists
        op.createTableIfNotExists("users", column("id", INTEGER).primaryKey());
        // endregion
        assertThat(inspect().columns("users")).hasSize(3);
        assertThat(inspect().hasTable("posts")).isFalse();
    }

    @Test
    void aTableIsRenamedWithItsRows() {
        users();
        op.execute("INSERT INTO users (id, name) VALUES (1, 'ann')");
        op.renameTable("users", "people");
        assertThat(values("SELECT name FROM people")).containsExactly("ann");
    }

    @Test
    void columnsAreAddedWithWhatIsDeclaredOnThem() {
        users();
        op.createTable("teams", column("id", INTEGER).primaryKey());
        op.execute("INSERT INTO users (id, name) VALUES (1, 'ann')");
        op.addColumn("users", column("bio", TEXT).comment("in their own words"));
        op.addColumn("users", column("active", BOOLEAN).notNull().serverDefault(sqlTrue()));
        op.addColumn("users", column("team_id", INTEGER).references("teams.id").indexed());
        assertThat(inspect().columns("users").stream().map(Column::name))
                .containsExactly("id", "name", "age", "bio", "active", "team_id");
        assertThat(inspect().foreignKeys("users")).hasSize(1);
        assertThat(inspect().indexes("users")).anyMatch(index -> "ix_users_team_id".equals(index.name()));
        if (database.has(Feature.COMMENTS)) {
            assertThat(columnOf("users", "bio").comment()).isEqualTo("in their own words");
        }
    }

    @Test
    void columnsAreDroppedAndRenamed() {
        users();
        op.execute("INSERT INTO users (id, name, age) VALUES (1, 'ann', 30)");
        op.dropColumn("users", "age");
        op.renameColumn("users", "name", "full_name");
        assertThat(inspect().columns("users").stream().map(Column::name)).containsExactly("id", "full_name");
        assertThat(values("SELECT full_name FROM users")).containsExactly("ann");
        assertThatThrownBy(() -> op.execute("INSERT INTO users (id, full_name) VALUES (2, 'ann')"))
                .isInstanceOf(UniqueViolationException.class);
    }

    @Test
    @Needs(Feature.ADD_CONSTRAINT)
    void aColumnChangesWhatIsSaidAndNothingElse() {
        op.createTable(
                "users",
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR(20)).notNull().serverDefault("x").comment("who"));
        op.execute("INSERT INTO users (id, name) VALUES (1, 'ann')");
        // region alterColumn
        op.alterColumn("users", "name", name -> name.type(VARCHAR(80)));
        op.alterColumn("users", "name", name -> name.nullable(true));
        op.alterColumn("users", "name", name -> name.serverDefault("nobody").existing(VARCHAR(80)));
        // endregion
        Column<?> changed = columnOf("users", "name");
        assertThat(changed.type().length()).isEqualTo(80);
        assertThat(changed.isNullable()).isTrue();
        assertThat(changed.comment()).isEqualTo("who");
        op.execute("INSERT INTO users (id) VALUES (2)");
        assertThat(values("SELECT name FROM users ORDER BY id")).containsExactly("ann", "nobody");
        op.alterColumn(
                "users",
                "name",
                name -> name.notNull().noServerDefault().comment(null).rename("title"));
        changed = columnOf("users", "title");
        assertThat(changed.isNullable()).isFalse();
        assertThat(changed.serverDefault()).isNull();
        assertThat(changed.comment()).isNull();
        assertThat(changed.type().length()).isEqualTo(80);
    }

    @Test
    void sqliteNamesBatchModeForWhatItCannotChange(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.SQLITE) {
            users();
            assertThatThrownBy(() -> op.alterColumn("users", "name", name -> name.nullable(true)))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageStartingWith("MIG-3102: changing column 'users.name'")
                    .hasMessageContaining("op.batchAlterTable(\"users\"");
            assertThatThrownBy(() -> op.createUniqueConstraint("uq", "users", "age"))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("no support for ALTER of constraints in sqlite");
        }
    }

    @Test
    void changesAreTakenBackByTheirReverse(TestDatabase db) {
        if (!db.has(Feature.ADD_CONSTRAINT)) {
            return;
        }
        users();
        Column<?> before = columnOf("users", "name");
        AlterColumn change = AlterColumn.of("users", null, "name")
                .existing(before)
                .type(VARCHAR(90))
                .nullable(true)
                .rename("label");
        op.invoke(change);
        assertThat(columnOf("users", "label").type().length()).isEqualTo(90);
        op.invoke(change.reverse());
        Column<?> after = columnOf("users", "name");
        assertThat(after.type()).isEqualTo(before.type());
        assertThat(after.isNullable()).isFalse();
    }

    @Test
    @Needs(Feature.ADD_CONSTRAINT)
    void constraintsComeAndGo() {
        users();
        op.createTable("teams", column("id", INTEGER).notNull(), column("boss_id", INTEGER), column("size", INTEGER));
        op.createPrimaryKey("pk_teams", "teams", "id");
        op.createUniqueConstraint("uq_teams_boss", "teams", "boss_id");
        op.createCheckConstraint("ck_teams_size", "teams", "size > 0");
        op.createForeignKey(
                "fk_teams_boss",
                "teams",
                "users",
                List.of("boss_id"),
                List.of("id"),
                key -> key.onDelete(ReferentialAction.CASCADE));
        assertThat(constraintNames("teams")).contains("uq_teams_boss", "ck_teams_size", "fk_teams_boss");
        op.dropConstraint("teams", "fk_teams_boss", ConstraintKind.FOREIGN_KEY);
        op.dropConstraint("teams", "uq_teams_boss");
        op.dropConstraint("teams", "ck_teams_size", ConstraintKind.CHECK);
        assertThat(constraintNames("teams")).isEmpty();
    }

    @Test
    @Needs(Feature.ADD_CONSTRAINT)
    void namesComeFromTheConvention() {
        // region naming
        Operations named = op.naming(NamingConvention.DEFAULT
                .with(NamingConvention.Kind.UNIQUE, "uq_%(table_name)s_%(column_0_name)s")
                .with(NamingConvention.Kind.CHECK, "ck_%(table_name)s_%(constraint_name)s"));
        // endregion
        users();
        named.createUniqueConstraint(null, "users", "age");
        named.createCheckConstraint("age", "users", "age > 0");
        assertThat(constraintNames("users")).contains("uq_users_age", "ck_users_age");
        named.dropConstraint("users", "uq_users_age", ConstraintKind.UNIQUE);
        assertThat(constraintNames("users")).doesNotContain("uq_users_age");
    }

    @Test
    void indexesComeAndGo(TestDatabase db) {
        users();
        op.createIndex("users", index("ix_users_age", "age"));
        op.createIndex("users", index("ux_users_name_age", "name", "age").asUnique());
        if (db.has(Feature.PARTIAL_INDEXES)) {
            // region partialIndex
            op.createIndex("users", index("ix_users_adult", "name").where(new RawSql("age > 17")));
            // endregion
        }
        assertThat(inspect().indexes("users").stream().map(index -> String.valueOf(index.name())))
                .contains("ix_users_age", "ux_users_name_age");
        op.dropIndex("users", "ix_users_age");
        assertThat(inspect().indexes("users")).noneMatch(index -> "ix_users_age".equals(index.name()));
    }

    @Test
    void postgresqlBuildsAnIndexOutsideTheTransaction(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            users();
            op.autocommit(() ->
                    op.createIndex("users", index("ix_users_age", "age").options(PostgresqlOptions.concurrently())));
            assertThat(inspect().indexes("users")).anyMatch(index -> "ix_users_age".equals(index.name()));
            op.autocommit(() -> op.dropIndex("users", "ix_users_age", PostgresqlOptions.concurrently()));
            assertThat(inspect().indexes("users")).noneMatch(index -> "ix_users_age".equals(index.name()));
        }
    }

    @Test
    void aConstraintIsValidatedLater(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            users();
            op.addConstraint("users", check("age > 0").named("ck_age").options(PostgresqlOptions.notValid()));
            assertThat(values("SELECT convalidated FROM pg_constraint WHERE conname = 'ck_age'"))
                    .containsExactly(false);
            op.validateConstraint("users", "ck_age");
            assertThat(values("SELECT convalidated FROM pg_constraint WHERE conname = 'ck_age'"))
                    .containsExactly(true);
        }
    }

    @Test
    void commentsOfTables(TestDatabase db) {
        users();
        if (db.has(Feature.COMMENTS)) {
            op.createTableComment("users", "people who may log in");
            assertThat(inspect().comment("users")).contains("people who may log in");
            op.dropTableComment("users");
            assertThat(inspect().comment("users").orElse("")).isEmpty();
        } else {
            assertThatThrownBy(() -> op.createTableComment("users", "x")).isInstanceOf(MigrationException.class);
        }
    }

    @Test
    void rowsAreInsertedAndChangedWithTheExpressionLanguage() {
        // region bulkInsert
        Table roles = op.createTable(
                "roles", column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)), column("rank_no", INTEGER));
        op.bulkInsert(roles, List.of(Map.of("id", 1, "name", "reader"), Map.of("id", 2, "name", "it's the boss")));
        // endregion
        // region dataMigration
        Table known = op.table("roles", column("id", INTEGER), column("rank_no", INTEGER));
        Expression<Integer> id = table(known).col("id", Integer.class);
        op.execute(update(known)
                .set(table(known).col("rank_no", Integer.class), 10)
                .where(id.eq(2)));
        long unranked = Optional.ofNullable(
                        op.connection().scalar(text("SELECT count(*) FROM roles WHERE rank_no IS NULL"), Long.class))
                .orElse(0L);
        // endregion
        assertThat(unranked).isEqualTo(1);
        assertThat(values("SELECT name FROM roles WHERE rank_no = 10")).containsExactly("it's the boss");
        assertThat(connection.execute(select(id).orderBy(id)).all()).containsExactly(1, 2);
    }

    @Test
    void manyRowsAreInsertedInPages() {
        Table numbers = op.createTable("numbers", column("id", BIGINT).primaryKey(), column("half", BIGINT));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long number = 1; number <= 2500; number++) {
            rows.add(number % 2 == 0 ? Map.of("id", number, "half", number / 2) : Map.of("id", number));
        }
        op.bulkInsert(numbers, rows);
        op.insertEach(numbers, List.of(Map.of("id", 5000L)));
        assertThat(values("SELECT count(*) FROM numbers")).hasToString("[2501]");
        assertThat(values("SELECT count(half) FROM numbers")).hasToString("[1250]");
    }

    @Test
    @Needs(Feature.SEQUENCES)
    void sequencesComeCountOtherwiseAndGo() {
        op.createSequence(Sequence.of("order_numbers").start(1000));
        op.alterSequence(Sequence.of("order_numbers").increment(10));
        assertThat(inspect().hasSequence(null, "order_numbers")).isTrue();
        op.dropSequence("order_numbers");
        assertThat(inspect().hasSequence(null, "order_numbers")).isFalse();
    }

    @Test
    void identitiesBeginAndEnd(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.POSTGRESQL || db.kind() == TestDatabase.Kind.H2) {
            op.createTable("t", column("id", INTEGER).notNull(), column("x", INTEGER));
            op.alterColumn("t", "id", id -> id.identity(Identity.byDefault()));
            op.execute("INSERT INTO t (x) VALUES (1)");
            assertThat(values("SELECT id FROM t")).containsExactly(1);
            op.alterColumn("t", "id", id -> id.identity(null).existing(state -> state.identity(Identity.byDefault())));
            assertThat(columnOf("t", "id").identity()).isNull();
        }
    }

    @Test
    void viewsComeChangeAndGo() {
        users();
        op.execute("INSERT INTO users (id, name, age) VALUES (1, 'ann', 30), (2, 'bob', 10)");
        op.createView("adults", "SELECT id, name FROM users WHERE age > 17");
        op.replaceView("adults", "SELECT name, age FROM users WHERE age > 20");
        assertThat(values("SELECT name FROM adults")).containsExactly("ann");
        op.dropView("adults");
        assertThat(inspect().viewNames()).doesNotContain("adults");
    }

    @Test
    void enumsComeChangeAndGo() {
        // region enums
        op.createEnum("mood", "sad", "ok");
        op.createTable(
                "moods",
                column("id", INTEGER).primaryKey(),
                column("mood", ENUM("mood", "sad", "ok")).serverDefault("ok"));
        // endregion
        op.execute("INSERT INTO moods (id, mood) VALUES (1, 'sad'), (2, 'ok')");
        // region replaceEnum
        op.replaceEnum(
                "mood",
                List.of("sad", "ok"),
                List.of("happy", "ok"),
                Map.of("sad", "ok"),
                new EnumUse("moods", null, "mood", true, new TextLiteral("ok")));
        // endregion
        op.execute("INSERT INTO moods (id, mood) VALUES (3, 'happy')");
        op.execute("INSERT INTO moods (id) VALUES (4)");
        assertThat(connection.execute(text("SELECT mood FROM moods ORDER BY id")).all().stream()
                        .map(row -> String.valueOf(row.get(0))))
                .containsExactly("ok", "ok", "happy", "ok");
        op.dropTable("moods");
        op.dropEnum("mood");
    }

    @Test
    void anEnumOfPostgresqlGainsAndRenamesValues(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            op.createEnum("mood", "sad", "happy");
            op.addEnumValue("mood", "ok", value -> value.placedAfter("sad"));
            op.renameEnumValue("mood", "happy", "glad");
            assertThat(values("SELECT enumlabel FROM pg_enum ORDER BY enumsortorder"))
                    .containsExactly("sad", "ok", "glad");
            op.createEnumIfNotExists("mood", "sad");
            op.dropEnum("mood");
            op.dropEnumIfExists("mood");
        }
    }

    // region customOperation
    record ClearTable(String table) implements CustomOperation {
        @Override
        public void apply(Operations op) {
            op.execute("DELETE FROM " + table);
        }

        @Override
        public MigrationOp reverse() {
            throw new UnsupportedOperationException("rows do not come back");
        }

        @Override
        public String describe() {
            return "clear table '" + table + "'";
        }
    }
    // endregion

    @Test
    void operationsOfTheApplicationsOwn() {
        users();
        op.execute("INSERT INTO users (id, name) VALUES (1, 'ann')");
        // region invokeCustom
        op.invoke(new ClearTable("users"));
        // endregion
        assertThat(values("SELECT id FROM users")).isEmpty();
    }

    @Test
    @Needs(Feature.SCHEMAS)
    void operationsInASchema() {
        if (database.kind() == TestDatabase.Kind.POSTGRESQL || database.kind() == TestDatabase.Kind.H2) {
            op.createSchemaIfNotExists("shop");
            Operations shop = op.inSchema("shop");
            shop.createTable("orders", column("id", INTEGER).primaryKey());
            shop.addColumn("orders", column("note", TEXT));
            assertThat(inspect().hasTable("shop", "orders")).isTrue();
            shop.dropTable("orders");
            op.dropSchema("shop");
        }
    }

    @Test
    void functionsAndTriggersAreKnownByTheirText(TestDatabase db) {
        users();
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            TextObject function = TextObject.function(
                    "add_one(integer)",
                    "CREATE OR REPLACE FUNCTION add_one(i integer) RETURNS integer LANGUAGE sql AS 'SELECT i + 1'");
            op.createObject(function);
            TextObject other = TextObject.function(
                    "add_one(integer)",
                    "CREATE OR REPLACE FUNCTION add_one(i integer) RETURNS integer LANGUAGE sql AS 'SELECT i + 2'");
            op.replaceObject(other, function);
            assertThat(values("SELECT add_one(1)")).containsExactly(3);
            op.dropObject(other);
        } else if (db.kind() == TestDatabase.Kind.SQLITE) {
            TextObject trigger = TextObject.trigger(
                    "tr", "users", "CREATE TRIGGER tr AFTER INSERT ON users BEGIN UPDATE users SET age = 1; END");
            TextObject other = TextObject.trigger(
                    "tr", "users", "CREATE TRIGGER tr AFTER INSERT ON users BEGIN UPDATE users SET age = 2; END");
            op.createObject(trigger);
            op.replaceObject(other, trigger);
            op.execute("INSERT INTO users (id, name) VALUES (1, 'ann')");
            assertThat(values("SELECT age FROM users")).containsExactly(2);
            op.dropObject(other);
        }
    }

    @Test
    void theSameOperationsAreAScript() {
        List<String> script = new ArrayList<>();
        // region offline
        Operations offline =
                new Operations(new ScriptTarget(Dialects.POSTGRESQL, NamingConvention.DEFAULT, script::add));
        Table roles = offline.createTable("roles", column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)));
        offline.bulkInsert(roles, List.of(Map.of("id", 1, "name", "it's me")));
        offline.execute(
                update(roles).set(table(roles).col("name", String.class), "you").allRows());
        // endregion
        assertThat(script.stream().map(sql -> sql.replaceAll("\\s+", " ")))
                .containsExactly(
                        "CREATE TABLE roles ( id SERIAL NOT NULL, name VARCHAR(20), PRIMARY KEY (id) )",
                        "INSERT INTO roles (id, name) VALUES (1, 'it''s me')",
                        "UPDATE roles SET name='you'");
        assertThat(offline.isOffline()).isTrue();
        assertThatThrownBy(offline::connection)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("there is no connection");
    }

    @Test
    void aColumnOfMysqlIsSaidAsAWholeInAScript() {
        List<String> script = new ArrayList<>();
        Operations offline = new Operations(new ScriptTarget(Dialects.MARIADB, NamingConvention.DEFAULT, script::add));
        assertThatThrownBy(() -> offline.alterColumn("users", "name", name -> name.notNull()))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("require the existing type");
        // region existing
        offline.alterColumn(
                "users",
                "name",
                name -> name.notNull()
                        .existing(VARCHAR(50))
                        .existing(state -> state.comment("who").serverDefault(null)));
        // endregion
        assertThat(script).containsExactly("ALTER TABLE users MODIFY name VARCHAR(50) NOT NULL COMMENT 'who'");
    }

    @Test
    void postgresqlConvertsValues(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            users();
            op.execute("INSERT INTO users (id, name) VALUES (1, '7')");
            // region using
            op.alterColumn("users", "name", name -> name.type(INTEGER).using("name::integer"));
            // endregion
            assertThat(values("SELECT name FROM users")).containsExactly(7);
        }
    }

    @Test
    void aDefaultDoesNotStandInTheWayOfAConversion(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            op.createTable("t", column("n", VARCHAR(20)).serverDefault(""));
            op.alterColumn(
                    "t",
                    "n",
                    n -> n.type(INTEGER)
                            .using("nullif(n, '')::integer")
                            .serverDefault(new RawSql("7"))
                            .existing(column("n", VARCHAR(20)).serverDefault("")));
            op.execute("INSERT INTO t DEFAULT VALUES");
            assertThat(values("SELECT n FROM t")).containsExactly(7);
        }
    }

    @Test
    void aColumnOfMariadbKeepsWhatAChangeDoesNotMention(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.MARIADB) {
            return;
        }
        op.execute("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, at TIMESTAMP NULL DEFAULT CURRENT_TIMESTAMP"
                + " ON UPDATE CURRENT_TIMESTAMP COMMENT 'when', name VARCHAR(20) COLLATE utf8mb4_bin DEFAULT 'x' COMMENT 'who',"
                + " n INT UNSIGNED DEFAULT 5, kind ENUM('a','b') NOT NULL DEFAULT 'a', uid CHAR(36) DEFAULT uuid())");
        op.alterColumn("t", "id", id -> id.comment("key"));
        op.alterColumn("t", "at", at -> at.rename("changed"));
        op.alterColumn("t", "changed", at -> at.comment("then"));
        op.alterColumn("t", "name", name -> name.notNull());
        op.alterColumn("t", "n", n -> n.comment("count"));
        op.alterColumn("t", "kind", kind -> kind.comment("which"));
        op.alterColumn("t", "uid", uid -> uid.comment("unique"));
        List<Row> created = connection.execute(text("SHOW CREATE TABLE t")).all();
        assertThat(String.valueOf(created.get(0).get(1)))
                .contains("`id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'key'")
                .contains(
                        "`changed` timestamp NULL DEFAULT current_timestamp() ON UPDATE current_timestamp() COMMENT 'then'")
                .contains("COLLATE utf8mb4_bin NOT NULL DEFAULT 'x' COMMENT 'who'")
                .contains("`n` int(10) unsigned DEFAULT 5 COMMENT 'count'")
                .contains("`kind` enum('a','b') NOT NULL DEFAULT 'a' COMMENT 'which'")
                .contains("`uid` char(36) DEFAULT uuid() COMMENT 'unique'");
    }
}
