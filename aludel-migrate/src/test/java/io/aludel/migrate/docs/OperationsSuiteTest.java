package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.BOOLEAN;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.TEXT;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.sqlTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.engine.UniqueViolationException;
import io.aludel.migrate.Operations;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables, columns, indexes and constraints come, change and go. */
@EveryDatabase
class OperationsSuiteTest extends OperationsSuite {
    private List<String> constraintNames(String table) {
        Table reflected = inspect().table(new MetaData(), table);
        return reflected.constraints().stream().map(Constraint::name).toList();
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
}
