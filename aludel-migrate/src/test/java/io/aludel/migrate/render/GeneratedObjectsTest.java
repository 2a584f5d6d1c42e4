package io.aludel.migrate.render;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.BOOLEAN;
import static io.aludel.type.SqlTypes.ENUM;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.schema.Computed;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.EnumOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything besides plain columns: conditions, computations, keys, sequences, views, functions, triggers, policies. */
@EveryDatabase
class GeneratedObjectsTest {
    @TempDir
    Path folder;

    private static MetaData model(Consumer<MetaData> declarations) {
        MetaData metadata = new MetaData();
        declarations.accept(metadata);
        return metadata;
    }

    @Test
    void conditionsAreComparedInTheDatabasesWords(TestDatabase db) throws Exception {
        MetaData yesterday = model(metadata -> Table.of(
                "people",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("age", INTEGER).check(check("age < 300")),
                column("name", VARCHAR(20)),
                check("age >= 0 and age < 200").named("ck_age"),
                check("name <> 'nobody'").named("ck_name"),
                check("age in (1,2,3) or name is not null")));
        MetaData today = model(metadata -> Table.of(
                "people",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("age", INTEGER),
                column("name", VARCHAR(20)),
                check("age BETWEEN 0 AND 150").named("ck_age"),
                check("(name <> 'nobody')").named("ck_name"),
                check("age<300"),
                check("age in (1,2,3) or name is not null")));
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today))
                .containsExactly(
                        "remove check constraint 'ck_age' of 'people'", "add check constraint 'ck_age' on 'people'");
    }

    @Test
    void conditionsOfTypesAreRebuiltByName(TestDatabase db) throws Exception {
        MetaData yesterday = model(metadata -> Table.of(
                "tasks",
                metadata,
                column("id", BIGINT).primaryKey(),
                column(
                        "state",
                        ENUM(EnumOptions.VARCHAR.named("state").length(20), "open", "done")
                                .withCheck("ck_state")),
                column("flag", BOOLEAN.withCheck("ck_flag"))));
        MetaData today = model(metadata -> Table.of(
                "tasks",
                metadata,
                column("id", BIGINT).primaryKey(),
                column(
                        "state",
                        ENUM(EnumOptions.VARCHAR.named("state").length(20), "open", "late", "done")
                                .withCheck("ck_state")),
                column("flag", BOOLEAN.withCheck("ck_flag"))));
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today))
                .containsExactly(
                        "remove check constraint 'ck_state' of 'tasks'", "add check constraint 'ck_state' on 'tasks'");
    }

    @Test
    void computationsAndDefaults(TestDatabase db) throws Exception {
        MetaData yesterday = model(metadata -> Table.of(
                "orders",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("price", INTEGER).notNull(),
                column("total", INTEGER).computed(Computed.of("price * 2")),
                column("kept", INTEGER).computed(Computed.of("price+1")),
                column("at", TIMESTAMP).serverDefault(new RawSql("CURRENT_TIMESTAMP")),
                column("word", VARCHAR(10)).serverDefault("x"),
                column("number", INTEGER).serverDefault(new RawSql("(1+1)"))));
        MetaData today = model(metadata -> Table.of(
                "orders",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("price", INTEGER).notNull(),
                column("total", INTEGER).computed(Computed.of("price * 3")),
                column("kept", INTEGER).computed(Computed.of("(price + 1)")),
                column("at", TIMESTAMP).serverDefault(new RawSql("CURRENT_TIMESTAMP")),
                column("word", VARCHAR(10)).serverDefault("y"),
                column("number", INTEGER).serverDefault(new RawSql("(1 + 1)"))));
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today))
                .hasSizeBetween(2, 3)
                .anyMatch(line -> line.contains("total"))
                .anyMatch(line -> line.contains("word"))
                .noneMatch(line -> line.contains("kept") || line.contains("number") || line.contains("'at'"));
    }

    @Test
    void keys(TestDatabase db) throws Exception {
        MetaData yesterday = model(metadata -> {
            Table.of(
                    "a",
                    metadata,
                    column("x", VARCHAR(9)).notNull(),
                    column("y", INTEGER).notNull(),
                    primaryKey("x"));
            Table.of(
                    "b",
                    metadata,
                    column("x", VARCHAR(9)).notNull(),
                    column("y", INTEGER).notNull(),
                    primaryKey("x", "y"));
        });
        MetaData today = model(metadata -> {
            Table.of(
                    "a",
                    metadata,
                    column("x", VARCHAR(9)).notNull(),
                    column("y", INTEGER).notNull(),
                    primaryKey("y", "x"));
            Table.of(
                    "b",
                    metadata,
                    column("x", VARCHAR(9)).notNull(),
                    column("y", INTEGER).notNull(),
                    primaryKey("x", "y"));
        });
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today)).hasSizeBetween(1, 2);
    }

    @Test
    void sequences(TestDatabase db) throws Exception {
        assumeThat(db.has(Feature.SEQUENCES)).isTrue();
        MetaData yesterday = model(metadata -> {
            Table.of("t", metadata, column("id", BIGINT).primaryKey());
            metadata.add(Sequence.of("going"));
            metadata.add(Sequence.of("changed").start(5).increment(10).maxValue(1000));
            metadata.add(Sequence.of("down").increment(-1));
        });
        MetaData today = model(metadata -> {
            Table.of("t", metadata, column("id", BIGINT).primaryKey());
            metadata.add(Sequence.of("coming").start(100));
            metadata.add(Sequence.of("changed").start(5).increment(20).cycle(true));
            metadata.add(Sequence.of("down").increment(-1));
        });
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today))
                .containsExactly("add sequence 'coming'", "modify sequence 'changed'", "remove sequence 'going'");
    }

    @Test
    void views(TestDatabase db) throws Exception {
        MetaData yesterday = model(metadata -> {
            users(metadata, 20);
            metadata.add(View.of("adults", new RawSql("SELECT id, name FROM users WHERE age > 17"), List.of()));
            metadata.add(View.of("names", new RawSql("select name from users"), List.of()));
            metadata.add(View.of("going", new RawSql("SELECT age FROM users"), List.of()));
        });
        MetaData today = model(metadata -> {
            users(metadata, 40);
            metadata.add(View.of("adults", new RawSql("SELECT id, name FROM users WHERE age > 20"), List.of()));
            metadata.add(View.of("names", new RawSql("SELECT  name\nFROM users"), List.of()));
            metadata.add(View.of("named", new RawSql("SELECT name FROM names WHERE name <> ''"), List.of()));
        });
        List<String> found = new LawOfRevisions(db, folder).holds(yesterday, today);
        if (db.kind() == TestDatabase.Kind.SQLITE || db.kind() == TestDatabase.Kind.MARIADB) {
            assertThat(found)
                    .filteredOn(line -> line.contains("view"))
                    .containsExactly("remove view 'going'", "modify view 'adults'", "add view 'named'");
        }
    }

    private static void users(MetaData metadata, int length) {
        Table.of(
                "users",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(length)),
                column("age", INTEGER));
    }

    @Test
    void functionsTriggersPoliciesAndMaterializedViews(TestDatabase db) throws Exception {
        assumeThat(db.kind()).isEqualTo(TestDatabase.Kind.POSTGRESQL);
        MetaData yesterday = model(metadata -> {
            users(metadata, 20);
            metadata.add(View.of("stored", new RawSql("SELECT id FROM users"), List.of())
                    .stored());
            metadata.add(
                    TextObject.function(
                            "stamp()",
                            "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'begin new.age := 1; return new; end'"));
            metadata.add(TextObject.function(
                    "twice(int)", "create function twice(i int) returns int language sql immutable as 'select i*2'"));
            metadata.add(TextObject.triggerOn(
                    "t_stamp",
                    "users",
                    "create trigger t_stamp before insert on users for each row execute function stamp()"));
            metadata.add(TextObject.policy(
                    "p_own", "users", "create policy p_own on users for select using (age > 5 and name='x')"));
        });
        MetaData today = model(metadata -> {
            users(metadata, 20);
            metadata.add(View.of("stored", new RawSql("SELECT id FROM users WHERE id > 1"), List.of())
                    .stored());
            metadata.add(
                    TextObject.function(
                            "stamp()",
                            "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'begin new.age := 2; return new; end'"));
            metadata.add(
                    TextObject.function(
                            "twice(int)",
                            "CREATE OR REPLACE FUNCTION twice(i integer) RETURNS integer AS 'select i*2' IMMUTABLE LANGUAGE sql"));
            metadata.add(TextObject.triggerOn(
                    "t_stamp",
                    "users",
                    "CREATE TRIGGER t_stamp BEFORE INSERT ON users FOR EACH ROW EXECUTE PROCEDURE stamp()"));
            metadata.add(TextObject.policy(
                    "p_own", "users", "create policy p_own on users for select using (age > 6 and name='x')"));
        });
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today))
                .containsExactly(
                        "remove materialized view 'stored'",
                        "modify function 'stamp()'",
                        "add materialized view 'stored'",
                        "modify policy 'p_own'");
    }

    @Test
    void triggers(TestDatabase db) throws Exception {
        assumeThat(db.kind()).isIn(TestDatabase.Kind.SQLITE, TestDatabase.Kind.MARIADB);
        boolean lite = db.kind() == TestDatabase.Kind.SQLITE;
        String before = lite
                ? "CREATE TRIGGER tr AFTER INSERT ON users BEGIN DELETE FROM users WHERE age = 1; END"
                : "CREATE TRIGGER tr BEFORE INSERT ON users FOR EACH ROW SET NEW.age = 1";
        String after = before.replace("= 1", "= 2");
        MetaData yesterday = model(metadata -> {
            users(metadata, 20);
            metadata.add(TextObject.trigger("tr", "users", before));
        });
        MetaData today = model(metadata -> {
            users(metadata, 20);
            metadata.add(TextObject.trigger("tr", "users", after));
        });
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today)).containsExactly("modify trigger 'tr'");
    }

    @Test
    void functionsOfMariadb(TestDatabase db) throws Exception {
        assumeThat(db.kind()).isEqualTo(TestDatabase.Kind.MARIADB);
        MetaData yesterday = model(metadata -> metadata.add(
                TextObject.function("twice", "CREATE FUNCTION twice(i int) RETURNS int DETERMINISTIC RETURN i * 2")));
        MetaData today = model(metadata -> metadata.add(
                TextObject.function("twice", "CREATE FUNCTION twice(i int) RETURNS int DETERMINISTIC RETURN i * 3")));
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today)).containsExactly("modify function 'twice'");
    }

    @Test
    void indexesOverExpressionsExcludesAndIdentities(TestDatabase db) throws Exception {
        assumeThat(db.kind()).isEqualTo(TestDatabase.Kind.POSTGRESQL);
        MetaData yesterday = model(metadata -> Table.of(
                "t",
                metadata,
                column("id", BIGINT).primaryKey().identity(Identity.byDefault().increment(10)),
                column("name", TEXT),
                column("age", INTEGER),
                Index.of("ix_lower", Index.Part.of(new RawSql("lower(name)"))),
                Index.of("ix_same", Index.Part.of(new RawSql("upper( name )"))),
                index("ix_some", "age").where(new RawSql("age > 5 and name='a'")),
                ExcludeConstraint.using("btree", ExcludeConstraint.Element.of("age", "="))
                        .where(new RawSql("age>1"))
                        .named("ex_age")));
        MetaData today = model(metadata -> Table.of(
                "t",
                metadata,
                column("id", BIGINT).primaryKey().identity(Identity.byDefault()),
                column("name", TEXT),
                column("age", INTEGER),
                Index.of("ix_lower", Index.Part.of(new RawSql("lower(trim(name))"))),
                Index.of("ix_same", Index.Part.of(new RawSql("upper(name)"))),
                index("ix_some", "age").where(new RawSql("age > 6 and name='a'")),
                ExcludeConstraint.using("btree", ExcludeConstraint.Element.of("age", "="))
                        .where(new RawSql("age>2"))
                        .named("ex_age")));
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today))
                .containsExactly(
                        "remove exclude constraint 'ex_age' of 't'",
                        "modify column 't.id': change identity",
                        "remove index 'ix_lower' of 't'",
                        "add index 'ix_lower' on 't'",
                        "remove index 'ix_some' of 't'",
                        "add index 'ix_some' on 't'",
                        "add exclude constraint 'ex_age' on 't'");
    }

    @Test
    void schemasThatAreNotThereComeFirst(TestDatabase db) {
        assumeThat(db.kind()).isEqualTo(TestDatabase.Kind.POSTGRESQL);
        MetaData usual =
                model(metadata -> Table.of("t", metadata, column("id", BIGINT).primaryKey()));
        try (Engine engine = Engine.create(db.url())) {
            try (Connection connection = engine.connect()) {
                UpgradeOps ops = Autogenerate.compare(connection, List.of(usual, shop("shop")), CompareOptions.DEFAULT);
                assertThat(Pending.describe(ops))
                        .containsExactly(
                                "add schema 'shop'", "add enum 'shop.state'", "add table 't'", "add table 'shop.t'");
                Operations operations = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
                ops.ops().forEach(operations::invoke);
                connection.commit();
                assertThat(Autogenerate.compare(connection, List.of(usual, shop("shop")), CompareOptions.DEFAULT)
                                .ops())
                        .isEmpty();
                ops.reverse().ops().forEach(operations::invoke);
                connection.commit();
                assertThat(Autogenerate.compare(connection, List.of(), CompareOptions.DEFAULT)
                                .ops())
                        .isEmpty();
            }
        }
    }

    private static MetaData shop(String schema) {
        MetaData metadata = new MetaData(schema);
        Table.of(
                "t",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("state", ENUM(EnumOptions.DEFAULT.named("state").inSchema(schema), "open", "done")),
                column("number", INTEGER).check(check("number > 0")));
        return metadata;
    }

    @Test
    void aTableOfTwoModelsIsRefused(TestDatabase db) {
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            MetaData one = model(
                    metadata -> Table.of("t", metadata, column("id", BIGINT).primaryKey()));
            MetaData other = model(
                    metadata -> Table.of("t", metadata, column("id", BIGINT).primaryKey()));
            assertThatThrownBy(() -> Autogenerate.compare(connection, List.of(one, other), CompareOptions.DEFAULT))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("MIG-3601")
                    .hasMessageContaining("the table t is in two of the models that are compared");
        }
    }
}
