package io.aludel.reflect;

import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
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
import org.junit.jupiter.api.Test;

/** What one database has that others have not: its catalogues, schemas, search path and types of its own. */
@EveryDatabase
class CatalogueSuite extends FamilyTables {
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

    /** Tables of MariaDB are files, whose names have a case of their own. */
    @Test
    void whatKeysReferToIsCalledAsItWasDeclared(TestDatabase db) {
        boolean files = db.kind() == TestDatabase.Kind.MARIADB;
        run("CREATE TABLE Folk (Id INTEGER NOT NULL PRIMARY KEY, Chief INTEGER REFERENCES " + (files ? "Folk" : "FOLK")
                + " (iD))");
        run("CREATE TABLE Pet (Owner INTEGER, CONSTRAINT of_folk FOREIGN KEY (OWNER) REFERENCES "
                + (files ? "Folk" : "folk") + " (ID))");

        MetaData found = inspector().reflect(new MetaData());
        Table folk = found.tables().stream()
                .filter(table -> table.name().equalsIgnoreCase("folk"))
                .findFirst()
                .orElseThrow();
        Table pet = found.tables().stream()
                .filter(table -> table.name().equalsIgnoreCase("pet"))
                .findFirst()
                .orElseThrow();
        assertThat(pet.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(pet.referredTable(key)).isSameAs(folk);
            assertThat(folk.column(key.referredColumns().get(0)).isPrimaryKey()).isTrue();
            assertThat(pet.columns()).extracting(Column::name).containsExactlyElementsOf(key.columns());
        });
        assertThat(folk.foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(folk.referredTable(key)).isSameAs(folk));
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
