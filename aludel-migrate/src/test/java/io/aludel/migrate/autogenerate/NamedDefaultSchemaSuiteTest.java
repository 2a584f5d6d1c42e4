package io.aludel.migrate.autogenerate;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.ENUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectOptions;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import io.aludel.schema.ddl.DdlText;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.EnumOptions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A model that calls the default schema by its name is compared with the same tables as one that does not. */
@EveryDatabase
class NamedDefaultSchemaSuiteTest {
    private static MetaData model(@Nullable String schemaOfShelves) {
        MetaData metadata = new MetaData();
        Table.of("rooms", metadata, column("id", INTEGER).primaryKey());
        Table.of(
                metadata,
                schemaOfShelves,
                "shelves",
                null,
                List.of(
                        column("id", INTEGER).primaryKey(),
                        column("room_id", INTEGER).references("rooms.id")));
        return metadata;
    }

    private static List<MigrationOp> differences(Engine engine, MetaData... models) {
        try (Connection connection = engine.connect()) {
            return Autogenerate.compare(connection, List.of(models), CompareOptions.DEFAULT)
                    .ops();
        }
    }

    @Test
    void noTableIsDroppedOrMadeTwice(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            model(null).createAll(engine);
            String name;
            try (Connection connection = engine.connect()) {
                name = Inspector.of(connection).defaultSchemaName().orElseThrow();
            }
            assertThat(differences(engine, model(null))).isEmpty();
            assertThat(differences(engine, model(name))).isEmpty();
        }
    }

    @Test
    void aTableThatTheModelHasNotIsDroppedOnce(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            model(null).createAll(engine);
            MetaData other = new MetaData();
            Table.of("boxes", other, column("id", INTEGER).primaryKey());
            other.createAll(engine);
            String name;
            try (Connection connection = engine.connect()) {
                name = Inspector.of(connection).defaultSchemaName().orElseThrow();
            }
            assertThat(differences(engine, model(name)))
                    .extracting(MigrationOp::describe)
                    .containsExactly("remove table 'boxes'");
        }
    }

    private static String defaultSchema(Engine engine) {
        try (Connection connection = engine.connect()) {
            return Inspector.of(connection).defaultSchemaName().orElseThrow();
        }
    }

    private static List<String> said(List<MigrationOp> ops) {
        return ops.stream().map(MigrationOp::describe).toList();
    }

    /** A model whose tables, and what else it has, say where they are, or do not. */
    private static MetaData whole(TestDatabase db, @Nullable String ofTables, @Nullable String ofOthers, String query) {
        MetaData metadata = new MetaData();
        Table.of(
                metadata, ofTables, "rooms", null, List.of(column("id", INTEGER).primaryKey()));
        metadata.add(View.of("all_rooms", new RawSql(query), List.of()).inSchema(ofOthers));
        if (db.has(Feature.SEQUENCES)) {
            metadata.add(Sequence.of("numbers").start(5).inSchema(ofOthers));
        }
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            metadata.add(
                    TextObject.function("one()", "CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'")
                            .inSchema(ofOthers));
        }
        return metadata;
    }

    @Test
    void viewsSequencesAndFunctionsAreFoundOnceUnderEitherName(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            String query = "SELECT id FROM rooms";
            String changed = "SELECT id, 1 AS one FROM rooms";
            whole(db, null, null, query).createAll(engine);
            String name = defaultSchema(engine);
            for (String ofTables : Arrays.asList(null, name)) {
                for (String ofOthers : Arrays.asList(null, name)) {
                    String both = ofTables + ", " + ofOthers;
                    assertThat(differences(engine, whole(db, ofTables, ofOthers, query)))
                            .as(both)
                            .isEmpty();
                    assertThat(said(differences(engine, whole(db, ofTables, ofOthers, changed))))
                            .as(both)
                            .isNotEmpty()
                            .allMatch(step -> step.contains("all_rooms"));
                }
                MetaData tableAlone = new MetaData();
                Table.of(
                        tableAlone,
                        ofTables,
                        "rooms",
                        null,
                        List.of(column("id", INTEGER).primaryKey()));
                tableAlone.add(View.of("other", new RawSql(query), List.of()));
                assertThat(said(differences(engine, tableAlone)))
                        .filteredOn(step -> step.contains("view"))
                        .containsExactlyInAnyOrder("remove view 'all_rooms'", "add view 'other'");
            }
        }
    }

    @Test
    void whatIsInAnotherSchemaComesWithIt(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL || db.kind() == TestDatabase.Kind.H2);
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            MetaData metadata = new MetaData();
            Table.of(
                    "rooms",
                    metadata,
                    column("id", INTEGER).primaryKey(),
                    column("mood", ENUM(EnumOptions.DEFAULT.named("mood").inSchema("kinds"), "dark", "light")));
            metadata.add(View.of("all_rooms", new RawSql("SELECT id FROM rooms"), List.of())
                    .inSchema("reports"));
            metadata.add(Sequence.of("numbers").inSchema("counting"));
            List<MigrationOp> ops = Autogenerate.compare(connection, List.of(metadata), CompareOptions.DEFAULT)
                    .ops();
            Operations operations = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
            ops.forEach(operations::invoke);
            connection.commit();
            assertThat(differences(engine, metadata)).isEmpty();
            UpgradeOps all = new UpgradeOps(ops);
            all.reverse().ops().forEach(operations::invoke);
            connection.commit();
            assertThat(said(differences(engine, metadata))).isEqualTo(said(ops));
        }
    }

    @Test
    void aTableIsReadOnceThoughItsSchemaIsNamed(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            model(null).createAll(engine);
            String name = defaultSchema(engine);
            try (Connection connection = engine.connect()) {
                for (String schema : Arrays.asList(null, name)) {
                    MetaData all =
                            Inspector.of(connection).reflect(new MetaData(), ReflectOptions.DEFAULT.schema(schema));
                    assertThat(all.tables())
                            .extracting(Table::fullName)
                            .as("in " + schema)
                            .hasSize(2);
                    MetaData one = new MetaData();
                    Inspector.of(connection).table(one, schema, "shelves");
                    assertThat(one.tables())
                            .extracting(Table::fullName)
                            .as("in " + schema)
                            .hasSize(2);
                    MetaData named = new MetaData();
                    Inspector.of(connection)
                            .reflect(
                                    named, ReflectOptions.DEFAULT.schema(schema).only(List.of("shelves")));
                    assertThat(named.tables())
                            .extracting(Table::fullName)
                            .as("in " + schema)
                            .hasSize(2);
                }
            }
        }
    }

    @Test
    void aTableThatOtherSchemasReferToIsReadOnce(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL); // others have no search path
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            String name = defaultSchema(engine);
            connection.define(DdlText.of("CREATE SCHEMA other"));
            connection.define(DdlText.of("CREATE TABLE rooms (id INT PRIMARY KEY)"));
            connection.define(
                    DdlText.of("CREATE TABLE other.doors (id INT PRIMARY KEY, room_id INT REFERENCES rooms)"));
            for (List<@Nullable String> schemas : List.of(
                    Arrays.<@Nullable String>asList("other"),
                    Arrays.asList(null, "other"),
                    Arrays.asList("other", null))) {
                MetaData read = new MetaData();
                Inspector inspector = Inspector.of(connection);
                schemas.forEach(schema -> inspector.reflect(read, ReflectOptions.DEFAULT.schema(schema)));
                assertThat(read.tables())
                        .extracting(Table::fullName)
                        .as(schemas.toString())
                        .containsExactlyInAnyOrder("rooms", "other.doors");
                Table doors = read.table("other", "doors");
                assertThat(doors.referredTable(doors.foreignKeys().get(0))).isSameAs(read.table(null, "rooms"));
            }
            MetaData named = new MetaData();
            Inspector inspector = Inspector.of(connection);
            inspector.reflect(named, ReflectOptions.DEFAULT.schema(name));
            inspector.reflect(named, ReflectOptions.DEFAULT.schema("other"));
            assertThat(named.tables()).extracting(Table::fullName).hasSize(2);
        }
    }
}
