package io.aludel.reflect;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.SqlRecording;
import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Row;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is listed, what is declared, and what the application may say to it. */
@EveryDatabase
class ReflectionSuite {
    private Engine engine;

    @BeforeEach
    void create(TestDatabase db) {
        engine = Engine.create(db.url());
        run(
                "CREATE TABLE parent (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20) NOT NULL)",
                "CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER, other INTEGER, note VARCHAR(20),"
                        + " CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id), CONSTRAINT uq_note UNIQUE (note))",
                "CREATE INDEX ix_other ON child (other, note)",
                "CREATE TABLE alone (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE VIEW seen AS SELECT id, name FROM parent");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void run(String... statements) {
        engine.transact(connection -> {
            for (String sql : statements) {
                connection.execute(text(sql));
            }
            return null;
        });
    }

    private List<Row> rows(Table table) {
        return engine.transact(connection -> connection.execute(select(table)).all());
    }

    private Inspector inspector() {
        return Inspector.of(engine);
    }

    private static List<String> names(MetaData metadata) {
        return metadata.tables().stream().map(Table::name).sorted().toList();
    }

    @Test
    void listsAndTests() {
        Inspector inspector = inspector();
        assertThat(inspector.tableNames()).containsExactly("alone", "child", "parent");
        assertThat(inspector.viewNames()).containsExactly("seen");
        assertThat(inspector.materializedViewNames(null)).isEmpty();
        assertThat(inspector.names(TableFilter.ALL.kinds(ObjectKind.all())))
                .containsExactly("alone", "child", "parent", "seen");
        assertThat(inspector.hasTables(null, List.of("parent", "seen", "nobody")))
                .isEqualTo(Map.of("parent", true, "seen", true, "nobody", false));
        assertThat(inspector.hasIndex(null, "child", "ix_other")).isTrue();
        assertThat(inspector.hasIndex(null, "child", "ix_none")).isFalse();
        assertThat(inspector.hasIndex(null, "nobody", "ix_other")).isFalse();
        assertThat(inspector.hasSchema("nowhere")).isFalse();
        assertThat(inspector.defaultSchemaName().map(inspector::hasSchema)).contains(true);
        assertThat(inspector.hasTable("nowhere", "parent")).isFalse();
    }

    @Test
    @Needs(Feature.SEQUENCES)
    void listsSequences() {
        run("CREATE SEQUENCE numbers START WITH 5");

        assertThat(inspector().sequenceNames()).containsExactly("numbers");
        assertThat(inspector().hasSequence(null, "numbers")).isTrue();
        assertThat(inspector().hasSequence(null, "letters")).isFalse();
        assertThat(inspector().tableNames()).containsExactly("alone", "child", "parent");
    }

    @Test
    void listsTemporaryTablesApart(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.MARIADB) {
            return;
        }
        try (Connection connection = engine.connect()) {
            connection.execute(
                    text("CREATE TEMPORARY TABLE passing (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(5))"));
            Inspector inspector = Inspector.of(connection);
            assertThat(inspector.temporaryTableNames()).containsExactly("passing");
            assertThat(inspector.tableNames()).doesNotContain("passing");
            assertThat(inspector.hasTable("passing")).isTrue();
            assertThat(inspector.columns("passing")).extracting(Column::name).containsExactly("id", "name");
        }
    }

    @Test
    void knowsTheQueryBehindAView() {
        assertThat(inspector().viewDefinition(null, "seen").toLowerCase(Locale.ROOT))
                .contains("select")
                .contains("parent");
        assertThatThrownBy(() -> inspector().viewDefinition(null, "sean"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Did you mean 'seen'");
    }

    @Test
    void manyAreDescribedByKindAndScope() {
        assertThat(inspector().tables(TableFilter.ALL)).containsOnlyKeys("alone", "child", "parent");
        assertThat(inspector().tables(TableFilter.ALL.kinds(ObjectKind.views())))
                .containsOnlyKeys("seen");
        assertThat(inspector().tables(TableFilter.ALL.kinds(ObjectKind.all())))
                .containsOnlyKeys("alone", "child", "parent", "seen");
        Map<String, ReflectedTable> some =
                inspector().tables(TableFilter.ALL.kinds(ObjectKind.all()).names(List.of("child", "seen", "nothing")));
        assertThat(some).containsOnlyKeys("child", "seen");
        assertThat(some.get("child").foreignKeys())
                .extracting(ForeignKey::referredTable)
                .containsExactly("parent");
        assertThat(some.get("child").indexes()).extracting(Index::name).contains("ix_other");
        assertThat(some.get("seen").columns()).extracting(Column::name).containsExactly("id", "name");
        assertThat(some.get("seen").primaryKey()).isNull();
        assertThat(inspector().tables(TableFilter.ALL.scope(ObjectScope.TEMPORARY)))
                .isEmpty();
    }

    @Test
    void asksAFixedNumberOfQuestions() {
        List<String> few = questions(() -> inspector().tables(TableFilter.ALL));
        for (int number = 0; number < 20; number++) {
            run("CREATE TABLE more_" + number
                    + " (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER REFERENCES parent (id))");
        }
        List<String> many = questions(() -> inspector().tables(TableFilter.ALL));
        List<String> declared = questions(() -> inspector().reflect(new MetaData()));

        assertThat(many).hasSameSizeAs(few);
        assertThat(declared).hasSameSizeAs(few);
        assertThat(many).hasSizeLessThan(9);
    }

    private List<String> questions(Runnable reading) {
        try (SqlRecording recording = SqlRecording.of(engine)) {
            reading.run();
            return recording.statements();
        }
    }

    @Test
    void keepsAnswersUntilTold() {
        Inspector inspector = inspector();
        assertThat(inspector.tableNames()).hasSize(3);
        run("CREATE TABLE late (id INTEGER NOT NULL PRIMARY KEY)");
        assertThat(inspector.tableNames()).hasSize(3);
        assertThat(inspector.hasTable("late")).isTrue();
        inspector.clearCache();
        assertThat(inspector.tableNames()).hasSize(4);
    }

    @Test
    void declaresAllOrSome() {
        assertThat(names(inspector().reflect(new MetaData()))).containsExactly("alone", "child", "parent");
        assertThat(names(inspector().reflect(new MetaData(), List.of("child")))).containsExactly("child", "parent");
        assertThat(names(
                        inspector().reflect(new MetaData(), ReflectOptions.DEFAULT.only(name -> name.startsWith("a")))))
                .containsExactly("alone");
        assertThat(names(inspector()
                        .reflect(
                                new MetaData(),
                                ReflectOptions.DEFAULT.only(List.of("child")).notFollowing())))
                .containsExactly("child");
        assertThat(names(inspector().reflect(new MetaData(), ReflectOptions.DEFAULT.kinds(ObjectKind.all()))))
                .containsExactly("alone", "child", "parent", "seen");
    }

    @Test
    void namedTablesMustExist() {
        assertThatThrownBy(() -> inspector().reflect(new MetaData(), List.of("parents")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("no table 'parents'")
                .hasMessageContaining("Did you mean 'parent'");
        assertThatThrownBy(() -> inspector().reflect(new MetaData(), List.of("parent", "x", "y")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("[x, y]");
    }

    @Test
    void viewsHaveKeysOnlyByOverride() {
        MetaData metadata = new MetaData();
        assertThat(inspector().table("seen").primaryKey()).isNull();
        Table seen = inspector().table(metadata, null, "seen", ReflectOptions.DEFAULT.override(primaryKey("id")));
        assertThat(seen.primaryKey().columns()).containsExactly("id");
        assertThat(rows(seen)).isEmpty();
    }

    @Test
    void columnsOfTheApplicationWin() {
        Table child = inspector()
                .table(
                        new MetaData(),
                        null,
                        "child",
                        ReflectOptions.DEFAULT.override(
                                column("other", BIGINT).notNull(), column("extra", VARCHAR(5))));

        assertThat(child.column("other").type()).isEqualTo(BIGINT);
        assertThat(child.column("other").isNullable()).isFalse();
        assertThat(child.column("parent_id").type()).isEqualTo(INTEGER);
        assertThat(child.columns())
                .extracting(Column::name)
                .containsExactly("id", "parent_id", "other", "note", "extra");
        assertThat(child.foreignKeys()).hasSize(1);
    }

    @Test
    void someColumnsBringOnlyWhatIsOverThem() {
        Table child = inspector().table(new MetaData(), null, "child", ReflectOptions.DEFAULT.columns("id", "other"));

        assertThat(child.columns()).extracting(Column::name).containsExactly("id", "other");
        assertThat(child.primaryKey().columns()).containsExactly("id");
        assertThat(child.foreignKeys()).isEmpty();
        assertThat(child.uniqueConstraints()).isEmpty();
        assertThat(child.indexes()).isEmpty();
    }

    @Test
    void declaredTablesStayOrGrow() {
        MetaData metadata = new MetaData();
        Table.of("child", metadata, column("id", BIGINT).primaryKey());
        assertThat(inspector().table(metadata, "child").columns()).hasSize(1);

        Table extended = inspector()
                .table(metadata, null, "child", ReflectOptions.DEFAULT.existing(ReflectOptions.Existing.EXTEND));
        assertThat(extended.columns()).extracting(Column::name).containsExactly("id", "parent_id", "other", "note");
        assertThat(extended.column("id").type()).isEqualTo(BIGINT);
        assertThat(extended.foreignKeys()).hasSize(1);
        assertThat(metadata.table("child")).isSameAs(extended);
        assertThat(metadata.contains("parent")).isTrue();

        Table again = inspector()
                .table(metadata, null, "child", ReflectOptions.DEFAULT.existing(ReflectOptions.Existing.REPLACE));
        assertThat(again.column("id").type()).isEqualTo(INTEGER);
        assertThat(again.foreignKeys()).hasSize(1);
        assertThat(again.uniqueConstraints()).hasSize(1);
        assertThat(again.indexes()).extracting(Index::name).containsExactly("ix_other");
    }

    @Test
    void aListenerChangesWhatIsTakenOver() {
        List<String> seen = new ArrayList<>();
        ReflectOptions options = ReflectOptions.DEFAULT.onColumn(found -> {
            seen.add(found.table().relation().name() + "." + found.column().name());
            return found.column().name().equals("note")
                    ? null
                    : found.column().key(found.column().name().toUpperCase(Locale.ROOT));
        });
        MetaData metadata = new MetaData();
        Table child = inspector().table(metadata, null, "child", options);
        Table parent = metadata.table("parent");

        assertThat(seen).contains("child.id", "child.note", "parent.name");
        assertThat(child.columns()).extracting(Column::key).containsExactly("ID", "PARENT_ID", "OTHER");
        assertThat(child.primaryKey().columns()).containsExactly("ID");
        assertThat(child.referredColumns(child.foreignKeys().get(0)))
                .extracting(Column::name)
                .containsExactly("id");
        engine.transact(connection -> {
            connection.execute(insert(parent).values(Map.of("ID", 1, "NAME", "x")));
            return connection.execute(insert(child).values(Map.of("ID", 1, "PARENT_ID", 1)));
        });
        assertThatThrownBy(() -> inspector()
                        .table(
                                new MetaData(),
                                null,
                                "child",
                                ReflectOptions.DEFAULT.onColumn(found -> column("renamed", SqlTypes.TEXT))))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining("key(..)");
    }

    @Test
    void tablesComeAfterThoseTheyReferTo() {
        TableOrder order = inspector().tableOrder(null);
        assertThat(order.tables()).containsExactly("alone", "parent", "child");
        assertThat(order.later()).isEmpty();
    }

    @Test
    @Needs(Feature.ADD_CONSTRAINT)
    void circlesAreToldApart() {
        run(
                "CREATE TABLE ring_a (id INTEGER NOT NULL PRIMARY KEY, b INTEGER)",
                "CREATE TABLE ring_b (id INTEGER NOT NULL PRIMARY KEY, a INTEGER, CONSTRAINT to_a FOREIGN KEY (a) REFERENCES ring_a (id))",
                "ALTER TABLE ring_a ADD CONSTRAINT to_b FOREIGN KEY (b) REFERENCES ring_b (id)");

        TableOrder order = inspector().tableOrder(null);
        assertThat(order.tables()).containsSubsequence("ring_a", "ring_b");
        assertThat(order.later().get("ring_a")).extracting(ForeignKey::name).containsExactly("to_b");
        MetaData metadata = inspector().reflect(new MetaData());
        run("DROP VIEW seen");
        metadata.dropAll(engine);
        metadata.createAll(engine);
        assertThat(inspector().tableOrder(null)).isEqualTo(order);
    }

    @Test
    void theDatabasesOwnCataloguesAreRead(TestDatabase db) {
        List<String> schemas = switch (db.kind()) {
            case POSTGRESQL -> List.of("pg_catalog", "information_schema");
            case MARIADB -> List.of("information_schema", "mysql", "performance_schema");
            case H2 -> List.of("information_schema");
            case SQLITE -> List.of("main");
        };
        for (String schema : schemas) {
            Map<String, ReflectedTable> tables = inspector()
                    .tables(TableFilter.ALL
                            .schema(schema)
                            .kinds(ObjectKind.all())
                            .scope(ObjectScope.ANY));
            assertThat(tables).isNotEmpty();
            MetaData metadata =
                    inspector().reflect(new MetaData(schema), ReflectOptions.DEFAULT.kinds(ObjectKind.all()));
            assertThat(metadata.tables()).hasSameSizeAs(tables.values());
        }
        if (db.kind() == TestDatabase.Kind.SQLITE) {
            Table master = inspector().table("sqlite_master");
            assertThat(master.columns())
                    .extracting(Column::name)
                    .containsExactly("type", "name", "tbl_name", "rootpage", "sql");
            assertThat(rows(master)).isNotEmpty();
        }
    }

    @Test
    void aTableOfAnotherSchemaIsAnotherTable() {
        String schema = inspector().defaultSchemaName().orElseThrow();
        MetaData metadata = new MetaData();
        Table plain = inspector().table(metadata, "child");
        Table qualified = inspector().table(metadata, schema, "child");

        assertThat(qualified).isNotSameAs(plain);
        assertThat(qualified.schema()).isEqualTo(schema);
        assertThat(qualified.referredTable(qualified.foreignKeys().get(0)).schema())
                .isEqualTo(schema);
        assertThat(plain.referredTable(plain.foreignKeys().get(0)).schema()).isNull();
        assertThat(inspector().names(TableFilter.ALL.schema(schema).kinds(Set.of(ObjectKind.TABLE))))
                .containsExactly("alone", "child", "parent");
    }

    @Test
    void theSearchPathOfPostgresqlFindsTablesOrIsIgnored(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.POSTGRESQL) {
            return;
        }
        run(
                "CREATE SCHEMA shop",
                "CREATE TABLE shop.item (id integer PRIMARY KEY)",
                "CREATE TABLE basket (id integer PRIMARY KEY, item_id integer REFERENCES shop.item)");
        try (Connection connection = engine.connect()) {
            assertThat(Inspector.of(connection).foreignKeys("basket").get(0).referredSchema())
                    .isEqualTo("shop");
            connection.driver().use(jdbc -> {
                try (Statement statement = jdbc.createStatement()) {
                    return statement.execute("SET LOCAL search_path TO public, shop");
                }
            });
            Inspector found = Inspector.of(connection);
            assertThat(found.tableNames()).contains("basket", "item");
            assertThat(found.foreignKeys("basket").get(0).referredSchema()).isNull();
            Inspector ignoring = found.ignoringSearchPath();
            assertThat(ignoring.foreignKeys("basket").get(0).referredSchema()).isEqualTo("shop");
            assertThat(ignoring.foreignKeys("child").get(0).referredSchema()).isNull();
            assertThat(ignoring.reflect(new MetaData()).tables())
                    .extracting(Table::schema, Table::name)
                    .contains(tuple(null, "basket"), tuple("shop", "item"));
        }
    }

    @Test
    void tablesOfOtherServersAreListedApart(TestDatabase db) {
        assertThat(inspector().foreignTableNames(null)).isEmpty();
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            run(
                    "CREATE FOREIGN DATA WRAPPER nowhere",
                    "CREATE SERVER elsewhere FOREIGN DATA WRAPPER nowhere",
                    "CREATE FOREIGN TABLE remote (id integer NOT NULL, name text) SERVER elsewhere");
            try {
                assertThat(inspector().foreignTableNames(null)).containsExactly("remote");
                assertThat(inspector().foreignTableNames("public")).containsExactly("remote");
                assertThat(inspector().tableNames()).doesNotContain("remote");
                assertThat(inspector().hasTable("remote")).isTrue();
                assertThat(inspector().columns("remote"))
                        .extracting(Column::name)
                        .containsExactly("id", "name");
            } finally {
                run("DROP FOREIGN DATA WRAPPER nowhere CASCADE");
            }
        }
    }

    @Test
    void typesOfOneDatabaseBecomeThoseOfAll(TestDatabase db) {
        run(
                switch (db.kind()) {
                    case POSTGRESQL ->
                        "CREATE TABLE own (id BIGINT PRIMARY KEY, code CHAR(3), notes JSONB, at TIMESTAMP(3))";
                    case MARIADB ->
                        "CREATE TABLE own (id INTEGER UNSIGNED PRIMARY KEY, code CHAR(3), notes LONGTEXT, at DATETIME(3))";
                    case H2 -> "CREATE TABLE own (id BIGINT PRIMARY KEY, code CHAR(3), notes CLOB, at TIMESTAMP(3))";
                    case SQLITE -> "CREATE TABLE own (id BIGINT PRIMARY KEY, code CHAR(3), notes CLOB, at DATETIME)";
                });
        ReflectOptions options = ReflectOptions.DEFAULT.onColumn(ColumnListener.GENERIC_TYPES);
        Table own = inspector().table(new MetaData(), null, "own", options);
        assertThat(own.column("id").type()).isEqualTo(BIGINT);
        assertThat(own.column("code").type()).isEqualTo(VARCHAR(3));
        assertThat(own.column("notes").type())
                .isEqualTo(db.kind() == TestDatabase.Kind.POSTGRESQL ? SqlTypes.JSON : SqlTypes.TEXT);
        assertThat(own.column("at").type()).isEqualTo(SqlTypes.TIMESTAMP);
        try (Engine elsewhere = Engine.create("sqlite::memory:")) {
            own.create(elsewhere);
            assertThat(Inspector.of(elsewhere).columns("own"))
                    .extracting(Column::name)
                    .containsExactly("id", "code", "notes", "at");
        }
    }

    @Test
    void tablesHaveNumbersWhereTheDatabaseCountsThem(TestDatabase db) {
        run("CREATE TABLE counted (id INTEGER NOT NULL PRIMARY KEY)");
        OptionalLong number = inspector().tableNumber(null, "counted");
        assertThat(number.isPresent()).isEqualTo(db.kind() == TestDatabase.Kind.POSTGRESQL);
        if (number.isPresent()) {
            run("ALTER TABLE counted RENAME TO counted_again");
            assertThat(inspector().tableNumber("public", "counted_again")).isEqualTo(number);
            run("ALTER TABLE counted_again RENAME TO counted");
        }
        assertThatThrownBy(() -> inspector().tableNumber(null, "contued"))
                .hasMessageContaining("Did you mean 'counted'?");
    }

    @Test
    void unknownTypesAreTakenWithAWarning(TestDatabase db) {
        String type = switch (db.kind()) {
            case POSTGRESQL -> "point";
            case MARIADB -> "polygon";
            case H2 -> "geometry";
            case SQLITE -> "blob_of_some_sort";
        };
        run("CREATE TABLE odd (id INTEGER NOT NULL PRIMARY KEY, shape " + type + ")");

        MetaData metadata = new MetaData();
        Table odd = inspector().table(metadata, "odd");
        assertThat(odd.column("shape").type().kind()).isEqualTo(TypeKind.UNKNOWN);
        assertThat(rows(odd)).isEmpty();
        metadata.dropAll(engine);
        metadata.createAll(engine);
        assertThat(inspector().table("odd").column("shape").type())
                .isEqualTo(odd.column("shape").type());
    }

    @Test
    void brokenViewsAreLeftOut(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.SQLITE) {
            return;
        }
        run("CREATE TABLE gone (id INTEGER)", "CREATE VIEW broken AS SELECT id FROM gone", "DROP TABLE gone");

        assertThat(inspector().tables(TableFilter.ALL.kinds(ObjectKind.views())))
                .containsOnlyKeys("seen");
        assertThat(names(inspector().reflect(new MetaData(), ReflectOptions.DEFAULT.kinds(ObjectKind.all()))))
                .containsExactly("alone", "child", "parent", "seen");
        assertThatThrownBy(() -> inspector().columns("broken")).isInstanceOf(AludelException.class);
    }

    @Test
    void listsNamedTypes(TestDatabase db) {
        assertThat(inspector().namedTypes(null)).isEmpty();
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            run(
                    "CREATE TYPE mood AS ENUM ('sad', 'it''s')",
                    "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)",
                    "CREATE SCHEMA other",
                    "CREATE TYPE other.color AS ENUM ('red')");
            List<TypeDetail> found = new ArrayList<>();
            inspector().namedTypes(null).forEach(type -> found.add(type.detail()));
            assertThat(found).hasSize(2);
            assertThat(found.get(0)).isEqualTo(new TypeDetail.OfEnum("mood", null, List.of("sad", "it's"), true, true));
            assertThat(((TypeDetail.OfDomain) found.get(1)).check()).isEqualTo("VALUE > 0");
            assertThat(inspector().namedTypes("other")).hasSize(1);
            assertThat(inspector().enumTypes(null)).hasSize(1);
            assertThat(inspector().domainTypes(null))
                    .singleElement()
                    .satisfies(type -> assertThat(
                                    type.detail(TypeDetail.OfDomain.class).name())
                            .isEqualTo("positive"));
            assertThat(inspector().domainTypes("other")).isEmpty();
            assertThat(inspector().hasType(null, "mood")).isTrue();
            assertThat(inspector().hasType(null, "positive")).isTrue();
            assertThat(inspector().hasType(null, "color")).isFalse();
            assertThat(inspector().hasType("other", "color")).isTrue();
        }
    }
}
