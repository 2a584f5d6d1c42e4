package io.aludel.engine;

import static io.aludel.sql.ExecutionOptions.SCHEMA_TRANSLATE;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.nextValue;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialects;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateSchema;
import io.aludel.sql.SchemaTranslation;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
@Needs(Feature.SCHEMAS)
class SchemaTranslationSuite {
    private final MetaData metadata = new MetaData();
    private final Table users =
            Table.of("users", metadata, column("id", BIGINT).primaryKey(), column("name", VARCHAR(50)));
    private final Table orders = Table.of(
            metadata, "tenant", "orders", null, List.of(column("id", BIGINT).primaryKey(), column("user_id", BIGINT)));
    private final Table items = Table.of(
            metadata,
            "tenant",
            "items",
            null,
            List.of(
                    column("id", BIGINT).primaryKey(),
                    column("order_id", BIGINT).references("orders.id")));
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        try (Connection connection = engine.begin()) {
            connection.execute(text("CREATE SCHEMA a"));
            connection.execute(text("CREATE SCHEMA b"));
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static SchemaTranslation all(String schema) {
        return SchemaTranslation.of(null, schema).with("tenant", schema);
    }

    @Test
    void tablesAreMadeAndUsedInTheSchemasThatAreMeant() {
        Engine a = engine.withOption(SCHEMA_TRANSLATE, all("a"));
        Engine b = engine.withOption(SCHEMA_TRANSLATE, all("b"));
        for (Engine tenant : List.of(a, b)) {
            metadata.createAll(tenant);
            metadata.createAll(tenant);
        }
        try (Connection connection = a.begin()) {
            connection.execute(insert(users).values(Map.of("id", 1, "name", "Ann")));
            connection.execute(insert(orders).values(Map.of("id", 1, "user_id", 1)));
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(text("SELECT count(*) FROM a.orders"), Long.class))
                    .isEqualTo(1);
            assertThat(connection.scalar(text("SELECT count(*) FROM b.orders"), Long.class))
                    .isZero();
        }
        metadata.dropAll(b);
        try (Connection connection = a.connect()) {
            assertThat(connection.scalar(select(count()).from(orders))).isEqualTo(1);
        }
    }

    @Test
    @Needs(Feature.SEQUENCES)
    void numbersComeFromTheSchemaThatIsMeant() {
        Sequence numbers = Sequence.of("numbers").inSchema("tenant");
        MetaData sequences = new MetaData();
        sequences.add(numbers);
        Engine a = engine.withOption(SCHEMA_TRANSLATE, all("a"));
        Engine b = engine.withOption(SCHEMA_TRANSLATE, all("b"));
        for (Engine tenant : List.of(a, a, b)) {
            sequences.createAll(tenant);
            tenant.transact(connection -> connection.scalar(select(nextValue(numbers))));
        }
        try (Connection connection = engine.connect()) {
            connection.option(SCHEMA_TRANSLATE, all("a"));
            assertThat(connection.scalar(select(nextValue(numbers)))).isEqualTo(3);
            connection.option(SCHEMA_TRANSLATE, all("b"));
            assertThat(connection.scalar(select(nextValue(numbers)))).isEqualTo(2);
        }
    }

    @Test
    @Needs(Feature.SEQUENCES)
    void aSchemasNameEndsNoLiteral() {
        Sequence numbers = Sequence.of("numbers").inSchema("tenant");
        MetaData sequences = new MetaData();
        sequences.add(numbers);
        String hostile = "it's'); DROP SCHEMA a; --";
        Engine translated = engine.withOption(SCHEMA_TRANSLATE, all(hostile));
        translated.transact(connection -> {
            connection.define(CreateSchema.of(hostile));
            return null;
        });
        sequences.createAll(translated);
        assertThat(translated.<Long>transact(connection -> connection.scalar(select(nextValue(numbers)))))
                .isEqualTo(1);
        assertThat(Inspector.of(engine).schemaNames()).contains("a", hostile);
        assertThat(Dialects.POSTGRESQL
                        .translating(all(hostile))
                        .compile(select(nextValue(numbers)))
                        .sql())
                .isEqualTo("SELECT nextval('\"it''s''); DROP SCHEMA a; --\".numbers') AS next_value_1");
    }

    @Test
    void onePlanServesAllSchemas() {
        for (String schema : List.of("a", "b")) {
            metadata.createAll(engine.withOption(SCHEMA_TRANSLATE, all(schema)));
        }
        List<String> sent = new ArrayList<>();
        engine.events().beforeExecute(event -> sent.add(event.sql()));
        long misses = engine.plans().misses();
        try (Connection connection = engine.connect()) {
            connection.option(SCHEMA_TRANSLATE, all("a"));
            assertThat(connection.scalar(select(count()).from(users))).isZero();
            connection.option(SCHEMA_TRANSLATE, all("b"));
            assertThat(connection.scalar(select(count()).from(users))).isZero();
            assertThat(connection.scalar(select(count()).from(users).withOption(SCHEMA_TRANSLATE, all("a"))))
                    .isZero();
        }
        assertThat(engine.plans().misses()).isEqualTo(misses + 1);
        assertThat(sent.get(0)).contains(" FROM a.users").doesNotContain("\0");
        assertThat(sent.get(1)).contains(" FROM b.users");
        assertThat(sent.get(2)).isEqualTo(sent.get(0));
    }

    @Test
    void statementsAreCompiledForSchemasWithoutAConnection() {
        SchemaTranslation odd = SchemaTranslation.of("tenant", "Tenant \"42\"");
        assertThat(Dialects.POSTGRESQL
                        .translating(odd)
                        .compile(select(count()).from(orders))
                        .sql())
                .endsWith(" FROM \"Tenant \"\"42\"\"\".orders");
        assertThat(Dialects.POSTGRESQL
                        .translating(SchemaTranslation.of("tenant", null))
                        .compile(select(count()).from(orders))
                        .sql())
                .endsWith(" FROM orders");
        assertThat(Dialects.MARIADB.translating(all("x")).compile(io.aludel.schema.ddl.CreateTable.of(items)))
                .startsWith("CREATE TABLE x.items (")
                .contains("REFERENCES x.orders (id)");
    }
}
