package io.aludel.engine;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.UUID;
import static io.aludel.sql.Sql.cast;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.function;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.dialect.postgresql.Hstore;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import io.aludel.error.AludelException;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Query;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the types can do that only PostgreSQL has. */
@EveryDatabase
class PostgresqlTypeSuite {
    private Engine engine;
    private final MetaData metadata = new MetaData();

    @BeforeEach
    void open(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL, "they are PostgreSQL's");
        engine = Engine.create(db.url());
        engine.transact(connection -> connection.driver().use(jdbc -> {
            try (java.sql.Statement statement = jdbc.createStatement()) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS hstore");
                return statement.execute("CREATE EXTENSION IF NOT EXISTS citext");
            }
        }));
    }

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    private <T> List<T> rows(Query<T> query) {
        try (Connection connection = engine.connect()) {
            return connection.execute(query).all();
        }
    }

    @Test
    void keysComeFromUuidv7InTheirOrder() {
        Column<UUID> key = column("id", UUID).primaryKey().serverDefault(function("uuidv7", UUID));
        Table events = Table.of("events", metadata, key, column("n", INTEGER));
        metadata.createAll(engine);
        List<UUID> keys = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            Map<String, Integer> row = Map.of("n", n);
            keys.add(engine.transact(connection -> connection
                    .execute(insert(events).values(row))
                    .insertedPrimaryKey()
                    .get(0, UUID.class)));
        }
        assertThat(keys).doesNotContainNull().allMatch(id -> id.version() == 7);
        TableExpr e = table(events);
        assertThat(rows(select(e.number("n", Integer.class)).orderBy(e.col(key))))
                .containsExactly(0, 1, 2);
        assertThat(Inspector.of(engine).table("events").column("id").serverDefault())
                .hasToString("RawSql[sql=uuidv7()]");
    }

    @Test
    void textsCompareWithoutCaseAndMapsAreAsked() {
        Column<String> name = column("name", PostgresqlTypes.CITEXT).unique();
        Column<Map<String, String>> words = column("words", PostgresqlTypes.HSTORE);
        Table people = Table.of("people", metadata, column("id", BIGINT).primaryKey(), name, words);
        metadata.createAll(engine);
        engine.transact(connection ->
                connection.execute(insert(people).values(Map.of("name", "Ann", "words", Map.of("a", "1")))));
        TableExpr p = table(people);
        assertThat(rows(select(p.col(name)).where(p.col(name).eq("ANN")))).containsExactly("Ann");
        assertThatThrownBy(() -> engine.transact(
                        connection -> connection.execute(insert(people).values(Map.of("name", "aNN")))))
                .isInstanceOf(UniqueViolationException.class);
        assertThat(rows(select(Hstore.get(p.col(words), "a")).where(Hstore.hasKey(p.col(words), "a"))))
                .containsExactly("1");
    }

    @Test
    void addressesOfNetworksAreOrderedAndContained() {
        Column<String> host = column("host", PostgresqlTypes.INET);
        Table hosts = Table.of("hosts", metadata, column("id", BIGINT).primaryKey(), host);
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(
                insert(hosts),
                List.of(Map.of("host", "10.0.0.10"), Map.of("host", "10.0.0.9"), Map.of("host", "192.168.0.1"))));
        Expression<String> h = table(hosts).col(host);
        assertThat(rows(select(h).orderBy(h))).containsExactly("10.0.0.9", "10.0.0.10", "192.168.0.1");
        assertThat(rows(select(h)
                        .where(h.op("<<", value("10.0.0.0/8", PostgresqlTypes.CIDR), SqlTypes.BOOLEAN)
                                .eq(true))
                        .orderBy(h)))
                .containsExactly("10.0.0.9", "10.0.0.10");
    }

    @Test
    void objectsOfTheDatabaseHaveNamesAndNumbers() {
        Expression<String> name = value("pg_class", PostgresqlTypes.REGCLASS);
        assertThat(rows(select(cast(name, PostgresqlTypes.OID)))).containsExactly(1259L);
    }

    @Test
    void domainsAndEnumeratedTypesComeAndGoWithTheirTables() {
        SqlType<Integer> positive = PostgresqlTypes.domain(
                SqlTypes.INTEGER,
                new TypeDetail.OfDomain(
                        "positive", null, SqlTypes.INTEGER, null, "VALUE > 0", "is_positive", false, null, true));
        Table stock = Table.of(
                "stock", metadata, column("amount", positive), column("mood", SqlTypes.ENUM("mood", "sad", "ok")));
        metadata.createAll(engine);
        assertThatThrownBy(() -> engine.transact(
                        connection -> connection.execute(insert(stock).values(Map.of("amount", 0)))))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining("is_positive");
        engine.transact(connection -> connection.execute(insert(stock).values(Map.of("amount", 1, "mood", "ok"))));
        assertThat(Inspector.of(engine).namedTypes(null)).hasSize(2);
        metadata.dropAll(engine);
        assertThat(Inspector.of(engine).namedTypes(null)).isEmpty();
    }
}
