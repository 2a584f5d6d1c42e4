package io.aludel.reflect;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.BLOB;
import static io.aludel.type.SqlTypes.BOOLEAN;
import static io.aludel.type.SqlTypes.CHAR;
import static io.aludel.type.SqlTypes.DATE;
import static io.aludel.type.SqlTypes.DOUBLE;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.NUMERIC;
import static io.aludel.type.SqlTypes.SMALLINT;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.TIME;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.DdlScript;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class InspectorSuite {
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** Composite keys, actions, uniques, indexes, defaults, a self-reference, odd names, all the common types. */
    private static MetaData model() {
        MetaData metadata = new MetaData();
        Table.of(
                "country",
                metadata,
                column("code", CHAR(2)).primaryKey(),
                column("name", VARCHAR(80)).notNull().unique());
        Table.of(
                "region",
                metadata,
                column("country_code", CHAR(2)).references("country.code"),
                column("number", INTEGER),
                column("name", VARCHAR(80)).notNull().indexed(),
                primaryKey("country_code", "number"));
        Table.of(
                "person",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("first_name", VARCHAR(40)).notNull(),
                column("last_name", VARCHAR(40)).notNull().serverDefault(new RawSql("'Doe'")),
                column("country_code", CHAR(2)),
                column("region_number", INTEGER),
                column("boss_id", BIGINT)
                        .references(ForeignKey.of(List.of("boss_id"), "person", List.of("id"))
                                .named("fk_person_boss")
                                .onDelete(ReferentialAction.SET_NULL)),
                ForeignKey.of(List.of("country_code", "region_number"), "region", List.of("country_code", "number"))
                        .named("fk_person_region")
                        .onDelete(ReferentialAction.CASCADE)
                        .onUpdate(ReferentialAction.CASCADE),
                unique("uq_person_name", "first_name", "last_name"),
                check("char_length(first_name) > 0").named("ck_person_first_name"),
                Index.of("ix_person_region", false, List.of("region_number", "country_code")));
        Table.of(
                "Odd Name",
                metadata,
                column("Order", INTEGER).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                column("select", VARCHAR(10)),
                Index.of("ix_odd", true, List.of("select")));
        Table.of(
                "typed",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("a_boolean", BOOLEAN),
                column("a_smallint", SMALLINT),
                column("a_bigint", BIGINT),
                column("a_double", DOUBLE),
                column("a_numeric", NUMERIC(10, 2)),
                column("a_text", TEXT),
                column("a_blob", BLOB),
                column("a_date", DATE),
                column("a_time", TIME),
                column("a_timestamp", TIMESTAMP),
                column("a_default", INTEGER).serverDefault(new RawSql("42")));
        return metadata;
    }

    private MetaData created() {
        MetaData model = model();
        if (engine.dialect().name().equals("sqlite")) {
            // SQLite's function has another name, and CHECK conditions written as text are not translated.
            engine.transact(connection -> {
                DdlScript script = new DdlScript(engine.dialect());
                model.createAll(script);
                script.statements().forEach(sql -> connection.execute(text(sql.replace("char_length", "length"))));
                return model;
            });
        } else {
            model.createAll(engine);
        }
        return model;
    }

    private Inspector inspector() {
        return Inspector.of(engine);
    }

    @Test
    void listsTablesAndViews() {
        created();
        engine.transact(connection -> connection.execute(text("CREATE VIEW people AS SELECT id FROM person")));

        assertThat(inspector().tableNames())
                .containsExactlyInAnyOrder("Odd Name", "country", "person", "region", "typed");
        assertThat(inspector().viewNames()).containsExactly("people");
        assertThat(inspector().hasTable("person")).isTrue();
        assertThat(inspector().hasTable("people")).isTrue();
        assertThat(inspector().hasTable("nobody")).isFalse();
        assertThat(inspector().columns("people")).extracting(Column::name).containsExactly("id");
        assertThat(inspector().schemaNames()).isNotEmpty();
    }

    @Test
    void knowsColumns() {
        created();

        Table person = inspector().table("person");
        assertThat(person.columns())
                .extracting(Column::name)
                .containsExactly("id", "first_name", "last_name", "country_code", "region_number", "boss_id");
        assertThat(person.column("first_name").type()).isEqualTo(VARCHAR(40));
        assertThat(person.column("first_name").isNullable()).isFalse();
        assertThat(person.column("boss_id").isNullable()).isTrue();
        assertThat(person.column("country_code").type()).isEqualTo(CHAR(2));
        assertThat(((RawSql) person.column("last_name").serverDefault()).sql()).startsWith("'Doe'");
        assertThat(person.column("first_name").serverDefault()).isNull();
    }

    @Test
    void knowsTypes() {
        created();

        Table typed = inspector().table("typed");
        assertThat(typed.columns().stream().<SqlType<?>>map(Column::type))
                .containsExactly(
                        INTEGER,
                        BOOLEAN,
                        SMALLINT,
                        BIGINT,
                        DOUBLE,
                        NUMERIC(10, 2),
                        TEXT,
                        BLOB,
                        DATE,
                        TIME,
                        TIMESTAMP,
                        INTEGER);
        assertThat(typed.column("a_default").serverDefault()).isEqualTo(new RawSql("42"));
    }

    @Test
    void knowsWhoCountsUp() {
        created();

        assertThat(inspector().table("person").autoIncrementColumn()).isNotNull();
        assertThat(inspector().table("region").autoIncrementColumn()).isNull();
        assertThat(inspector().table("country").autoIncrementColumn()).isNull();
    }

    @Test
    @Needs(Feature.ADD_CONSTRAINT)
    void knowsWhoDoesNotCountUp() {
        created();

        // In SQLite every primary key that is an INTEGER counts up.
        assertThat(inspector().table("Odd Name").autoIncrementColumn()).isNull();
    }

    @Test
    void knowsKeys() {
        created();

        Table person = inspector().table("person");
        assertThat(person.primaryKey().columns()).containsExactly("id");
        assertThat(inspector().table("region").primaryKey().columns()).containsExactly("country_code", "number");
        assertThat(person.foreignKeys()).hasSize(2);
        ForeignKey boss = person.foreignKeys().stream()
                .filter(key -> "fk_person_boss".equals(key.name()))
                .findFirst()
                .orElseThrow();
        assertThat(boss.referredTable()).isEqualTo("person");
        assertThat(boss.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
        ForeignKey region = person.foreignKeys().stream()
                .filter(key -> "fk_person_region".equals(key.name()))
                .findFirst()
                .orElseThrow();
        assertThat(region.columns()).containsExactly("country_code", "region_number");
        assertThat(region.referredColumns()).containsExactly("country_code", "number");
        assertThat(region.onDelete()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(region.onUpdate()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(region.referredSchema()).isNull();
    }

    @Test
    void knowsUniquesChecksAndIndexes() {
        created();

        Table person = inspector().table("person");
        assertThat(person.uniqueConstraints())
                .containsExactly(new UniqueConstraint("uq_person_name", List.of("first_name", "last_name")));
        assertThat(inspector().uniqueConstraints("country"))
                .singleElement()
                .satisfies(unique -> assertThat(unique.columns()).containsExactly("name"));
        assertThat(person.checkConstraints()).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("ck_person_first_name");
            assertThat(((RawSql) check.condition()).sql()).containsIgnoringCase("length(");
        });
        assertThat(person.indexes())
                .containsExactly(Index.of("ix_person_region", false, List.of("region_number", "country_code")));
        assertThat(inspector().indexes("region")).containsExactly(Index.of("ix_region_name", false, List.of("name")));
    }

    @Test
    void bringsReferredTablesAlong() {
        created();

        MetaData metadata = new MetaData();
        Table person = inspector().table(metadata, "person");
        assertThat(metadata.tables()).extracting(Table::name).containsExactly("person", "region", "country");
        assertThat(person.referredTable(person.foreignKeys().get(0)).metadata()).isSameAs(metadata);
        assertThat(inspector().table(metadata, "person")).isSameAs(person);
    }

    @Test
    void createdReflectedAndCreatedAgainIsTheSame(TestDatabase db) {
        created();
        MetaData first = inspector().reflect(new MetaData());
        assertThat(first.tables()).hasSize(5);

        first.dropAll(engine);
        assertThat(inspector().tableNames()).isEmpty();
        first.createAll(engine);
        MetaData second = inspector().reflect(new MetaData());

        assertThat(described(second)).isEqualTo(described(first));
        assertThat(second.sortedTables()).extracting(Table::name).containsAll(names(first));
    }

    private static List<String> names(MetaData metadata) {
        return metadata.tables().stream().map(Table::name).toList();
    }

    private static List<Object> described(MetaData metadata) {
        List<Object> described = new ArrayList<>();
        for (Table table : metadata.sortedTables()) {
            described.add(table.name());
            for (Column<?> column : table.columns()) {
                described.add(List.of(
                        column.name(),
                        column.type(),
                        column.isNullable(),
                        String.valueOf(column.serverDefault()),
                        column.autoIncrement(),
                        String.valueOf(column.comment())));
            }
            described.add(String.valueOf(table.primaryKey()));
            described.add(table.foreignKeys());
            described.add(table.uniqueConstraints());
            described.add(table.checkConstraints());
            described.add(table.indexes());
        }
        return described;
    }

    @Test
    void reflectedTablesAreTablesLikeOthers() {
        created();
        Table country = inspector().table("country");

        try (Connection connection = engine.connect()) {
            connection.execute(insert(country).values(Map.of("code", "de", "name", "Germany")));
            assertThat(connection.execute(select(country)).one().asMap())
                    .isEqualTo(Map.of("code", "de", "name", "Germany"));
        }
    }

    @Test
    @Needs(Feature.COMMENTS)
    void knowsComments() {
        MetaData metadata = new MetaData();
        Table.of(
                metadata,
                null,
                "remarked",
                "what it's for",
                List.of(
                        column("id", BIGINT).primaryKey(),
                        column("name", VARCHAR(9)).comment("who")));
        metadata.createAll(engine);

        assertThat(inspector().comment("remarked")).contains("what it's for");
        assertThat(inspector().table("remarked").column("name").comment()).isEqualTo("who");
        assertThat(inspector().table("remarked").column("id").comment()).isNull();
    }

    @Test
    @Needs({Feature.PARTIAL_INDEXES, Feature.EXPRESSION_INDEXES})
    void knowsPartialAndExpressionIndexes() {
        engine.transact(connection -> {
            connection.execute(text("CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(20), gone INTEGER)"));
            connection.execute(text("CREATE UNIQUE INDEX ix_item_live ON item (name DESC) WHERE gone IS NULL"));
            return connection.execute(text("CREATE INDEX ix_item_lower ON item (lower(name), gone)"));
        });

        MetaData first = inspector().reflect(new MetaData());
        List<Index> indexes = first.table("item").indexes();
        assertThat(indexes).extracting(Index::name).containsExactly("ix_item_live", "ix_item_lower");
        assertThat(indexes.get(0).unique()).isTrue();
        assertThat(indexes.get(0).parts()).containsExactly(new Index.Part("name", null, true));
        assertThat(((RawSql) indexes.get(0).where()).sql()).isEqualTo("gone IS NULL");
        assertThat(((RawSql) indexes.get(1).parts().get(0).expression()).sql()).startsWith("lower(");
        first.dropAll(engine);
        first.createAll(engine);
        assertThat(described(inspector().reflect(new MetaData()))).isEqualTo(described(first));
    }

    @Test
    @Needs(Feature.SCHEMAS)
    void looksIntoOtherSchemas() {
        engine.transact(connection -> {
            connection.execute(text("CREATE SCHEMA archive"));
            connection.execute(text("CREATE TABLE parent (id BIGINT PRIMARY KEY)"));
            return connection.execute(
                    text(
                            "CREATE TABLE archive.child (id BIGINT PRIMARY KEY, parent_id BIGINT REFERENCES public.parent (id))"));
        });

        assertThat(inspector().schemaNames()).contains("archive", "public");
        assertThat(inspector().tableNames("archive")).containsExactly("child");
        assertThat(inspector().tableNames()).containsExactly("parent");
        assertThat(inspector().hasTable("archive", "child")).isTrue();
        assertThat(inspector().table(new MetaData(), "archive", "child").fullName())
                .isEqualTo("archive.child");
    }

    @Test
    void unknownTablesAreNamedWithTheNearest() {
        created();

        assertThatThrownBy(() -> inspector().table("persn"))
                .isInstanceOfSatisfying(
                        ArgumentException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_SUCH_OBJECT))
                .hasMessageStartingWith("CORE-1402: the database has no table 'persn'. Did you mean 'person'?");
    }

    @Test
    void anEmptyDatabaseIsSaidToBeEmpty() {
        assertThatThrownBy(() -> inspector().table("person")).hasMessageContaining("It has no tables there at all");
        assertThat(inspector().reflect(new MetaData()).tables()).isEmpty();
    }

    @Test
    void anInspectorOfAConnectionSeesItsTransaction() {
        Inspector before = inspector();
        assertThat(before.tableNames()).isEmpty();
        try (Connection connection = engine.connect()) {
            connection.execute(text("CREATE TABLE fresh (id INTEGER NOT NULL PRIMARY KEY)"));
            Inspector within = Inspector.of(connection);
            assertThat(within.tableNames()).containsExactly("fresh");
            assertThat(within.columns("fresh")).hasSize(1);
            connection.commit();
        }
        assertThat(before.tableNames()).as("kept").isEmpty();
        assertThat(before.hasTable("fresh")).as("asked anew").isTrue();
        assertThat(inspector().tableNames()).as("another inspector").containsExactly("fresh");
        before.clearCache();
        assertThat(before.tableNames()).containsExactly("fresh");
    }

    @Test
    void keepsWhatItReadUntilTold() {
        created();
        Inspector inspector = inspector();
        assertThat(inspector.columns("country")).hasSize(2);
        engine.transact(connection -> connection.execute(text("ALTER TABLE country ADD COLUMN extra INTEGER")));

        assertThat(inspector.columns("country")).hasSize(2);
        inspector.clearCache();
        assertThat(inspector.columns("country")).hasSize(3);
    }
}
