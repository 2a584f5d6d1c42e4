package io.aludel.engine;

import static io.aludel.sql.ExecutionOptions.LOGGING_TOKEN;
import static io.aludel.sql.ExecutionOptions.STRICT;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.CompileException;
import io.aludel.error.ConnectionException;
import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import io.aludel.event.ListenerOption;
import io.aludel.event.Registration;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Row;
import io.aludel.sql.Select;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What listeners see, and what they can change. */
@EveryDatabase
class EventSuite {
    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "users",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull());
    private final TableExpr u = table(users);
    private final List<String> seen = new ArrayList<>();
    private Engine engine;
    private EngineEvents events;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        events = engine.events();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void createUsers() {
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(
                insert(users), List.of(Map.of("id", 1, "name", "Ann"), Map.of("id", 2, "name", "Bob"))));
    }

    private void onPool(PoolEvent.Kind... kinds) {
        for (PoolEvent.Kind kind : kinds) {
            events.pool().on(kind, event -> seen.add(event.kind().name()));
        }
    }

    @Test
    void theLifeOfAConnectionIsTold() {
        onPool(PoolEvent.Kind.values());
        for (int use = 0; use < 2; use++) {
            try (Connection connection = engine.connect()) {
                connection.scalar(text("SELECT 1"));
            }
        }

        assertThat(seen)
                .containsExactly(
                        "FIRST_CONNECT", "CONNECT", "CHECKOUT", "RESET", "CHECKIN", "CHECKOUT", "RESET", "CHECKIN");
    }

    @Test
    void aConnectionThatIsGivenUpIsInvalidatedAndClosed() {
        try (Connection connection = engine.connect()) {
            connection.scalar(text("SELECT 1"));
            connection.rollback();
            onPool(PoolEvent.Kind.INVALIDATE, PoolEvent.Kind.CLOSE, PoolEvent.Kind.CHECKIN);
            connection.driver().invalidate();
        }
        assertThat(seen.subList(0, 2)).containsExactly("INVALIDATE", "CLOSE");
    }

    @Test
    void aListenerPreparesEachNewConnection() {
        AtomicInteger prepared = new AtomicInteger();
        events.pool().on(PoolEvent.Kind.CONNECT, event -> {
            try (var statement = event.jdbc().createStatement()) {
                statement.execute("SELECT 1");
            }
            if (!event.jdbc().getAutoCommit()) {
                event.jdbc().rollback();
            }
            prepared.incrementAndGet();
        });
        try (Connection connection = engine.connect()) {
            connection.scalar(text("SELECT 1"));
        }
        assertThat(prepared).hasValue(1);
    }

    @Test
    void aCheckoutThatFindsTheConnectionLostTriesAnother() {
        AtomicInteger attempts = new AtomicInteger();
        events.pool().on(PoolEvent.Kind.CHECKOUT, event -> {
            if (attempts.incrementAndGet() < 3) {
                throw lost();
            }
        });
        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
        }
        assertThat(attempts).hasValue(3);
    }

    @Test
    void threeLostConnectionsAreEnough() {
        Registration always = events.pool().on(PoolEvent.Kind.CHECKOUT, event -> {
            throw lost();
        });
        assertThatThrownBy(engine::connect).isInstanceOf(ConnectionException.class);
        always.close();
        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
        }
        assertThat(engine.poolStatus().active()).isZero();
    }

    /** What the driver of this database throws when the connection is gone. */
    private SQLException lost() {
        return switch (engine.dialect().name()) {
            case "h2" -> new SQLException("gone", "90067", 90067);
            case "sqlite" -> new SQLException("database connection closed", null, 0);
            default -> new SQLException("gone", "08006", 0);
        };
    }

    @Test
    void aListenerThatThrowsAtCheckoutLeaksNothing() {
        Registration broken = events.pool().on(PoolEvent.Kind.CHECKOUT, event -> {
            throw new IllegalStateException("no");
        });
        for (int use = 0; use < 30; use++) {
            assertThatThrownBy(engine::connect).hasMessage("no");
        }
        broken.close();
        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void connectionsAndTheEndAreTold() {
        events.onConnection(connection -> seen.add("connection"));
        events.onClose(closed -> seen.add("closed"));
        engine.connect().close();
        engine.begin().close();
        engine.close();
        engine.close();

        assertThat(seen).containsExactly("connection", "connection", "closed");
    }

    @Test
    void chosenOptionsAreTold() {
        events.onOptions(event -> seen.add((event.connection() == null ? "engine " : "connection ") + event.options()));
        engine.withOption(LOGGING_TOKEN, "a");
        try (Connection connection = engine.connect()) {
            connection.option(LOGGING_TOKEN, "b");
        }
        assertThat(seen).containsExactly("engine {logging_token=a}", "connection {logging_token=b}");
    }

    @Test
    void statementsCanBeReplacedBeforeTheyAreCompiled() {
        createUsers();
        events.rewriteStatement(execution -> execution.statement() instanceof Select<?> select
                ? execution.with(select.where(u.col("name", String.class).eq("Bob")))
                : execution);
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(select(u.col("name", String.class))).all())
                    .containsExactly("Bob");
            assertThat(connection.scalar(text("SELECT count(*) FROM users"), Integer.class))
                    .isEqualTo(2);
        }
    }

    @Test
    void parametersCanBeReplaced() {
        createUsers();
        events.rewriteStatement(execution -> execution.withParameters(execution.parameters().stream()
                .map(row -> row.isEmpty() ? row : Map.of("id", 7, "name", "Cid"))
                .toList()));
        try (Connection connection = engine.connect()) {
            connection.execute(insert(users), List.of(Map.of("id", 3, "name", "Dan")));
            assertThat(names(connection)).containsExactly("Ann", "Bob", "Cid");
        }
    }

    private List<String> names(Connection connection) {
        return connection
                .execute(select(u.col("name", String.class)).orderBy(u.col("id", Long.class)))
                .all();
    }

    @Test
    void aCartesianProductIsToldOnceAndRefusedWhereStrict() {
        createUsers();
        TableExpr other = u.as("other");
        var product = select(u.col("name", String.class), other.col("name", String.class));
        events.onWarning(event -> seen.add(event.message()));
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(product).all()).hasSize(4);
            assertThat(connection.execute(product).all()).hasSize(4);
            assertThat(seen).singleElement().asString().contains("cartesian product");
            assertThatThrownBy(() -> connection.execute(product.withOption(STRICT, true)))
                    .isInstanceOf(CompileException.class)
                    .hasMessageStartingWith("CORE-1205: ")
                    .hasMessageContaining("cartesian product");
        }
    }

    @Test
    void theTextAndItsValuesCanBeChanged() {
        createUsers();
        Registration comment = events.rewriteSql(text -> text.withSql(text.sql() + " -- told"));
        events.beforeExecute(event -> seen.add(event.sql() + " " + event.values()));
        try (Connection connection = engine.connect()) {
            connection
                    .execute(text("SELECT name FROM users WHERE id = :id").bind("id", 1))
                    .one();
            comment.close();
            Registration values = events.rewriteSql(text -> text.withRows(List.of(List.of(2L))));
            assertThat(connection.scalar(
                            text("SELECT name FROM users WHERE id = :id").bind("id", 1), String.class))
                    .isEqualTo("Bob");
            values.close();
            events.rewriteSql(
                    text -> text.withSql("SELECT name FROM users WHERE id = ? OR name = ? ORDER BY id")
                            .withRows(List.of(List.of(1L, "Bob"))),
                    ListenerOption.ONCE);
            assertThat(connection
                            .execute(text("SELECT name FROM users WHERE id = :id")
                                    .bind("id", 5))
                            .scalars(String.class)
                            .all())
                    .containsExactly("Ann", "Bob");
        }
        assertThat(seen)
                .containsExactly(
                        "SELECT name FROM users WHERE id = ? -- told [[1]]",
                        "SELECT name FROM users WHERE id = ? [[2]]",
                        "SELECT name FROM users WHERE id = ? OR name = ? ORDER BY id [[1, Bob]]");
    }

    @Test
    void theDriversStatementCanBePrepared() {
        List<Integer> timeouts = new ArrayList<>();
        events.onPrepared((statement, sql) -> {
            statement.setQueryTimeout(7);
            timeouts.add(statement.getQueryTimeout());
        });
        try (Connection connection = engine.connect()) {
            connection.scalar(text("SELECT 1"));
        }
        assertThat(timeouts).containsExactly(7);
    }

    @Test
    void slowStatementsAreTold() {
        events.onSlow(Duration.ZERO, event -> seen.add(event.sql()));
        events.onSlow(Duration.ofHours(1), event -> seen.add("never"));
        try (Connection connection = engine.connect()) {
            connection.scalar(text("SELECT 1"));
        }
        assertThat(seen).containsExactly("SELECT 1");
    }

    @Test
    void transactionsAreToldWithTheirConnection() {
        events.onTransaction(event -> {
            seen.add(event.sql());
            if (event.kind() == TransactionEvent.Kind.BEGIN) {
                event.connection().scalar(text("SELECT 1"));
            }
        });
        try (Connection connection = engine.connect()) {
            connection.scalar(text("SELECT 2"));
            Savepoint savepoint = connection.beginNested();
            savepoint.rollback();
            connection.commit();
        }
        assertThat(seen).containsExactly("BEGIN", "SAVEPOINT sp_1", "ROLLBACK TO SAVEPOINT sp_1", "COMMIT");
    }

    @Test
    void failuresCanBeReplaced() {
        events.onError(error -> {
            seen.add(error.sql() + " " + error.isDisconnect() + " " + (error.connection() != null));
            error.replaceWith(new IllegalArgumentException("mine", error.failure()));
        });
        events.onError(error -> assertThat(error.failure()).hasMessage("mine"));
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(text("SELECT nothing FROM nowhere")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasCauseInstanceOf(DatabaseException.class);
        }
        assertThat(seen).containsExactly("SELECT nothing FROM nowhere false true");
    }

    @Test
    void aListenerSaysThatTheConnectionIsLost() {
        events.onError(error -> error.setDisconnect(true), ListenerOption.ONCE);
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(text("SELECT nothing FROM nowhere")))
                    .isInstanceOf(DatabaseException.class);
            assertThat(connection.driver().isInvalidated()).isTrue();
            connection.rollback();
            assertThat(connection.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void aListenerThatThrowsBeforeAStatementStopsItAndFailsTheTransaction() {
        createUsers();
        Registration broken = events.beforeExecute(event -> {
            throw new IllegalStateException("no");
        });
        Connection connection = engine.begin();
        assertThatThrownBy(() -> connection.execute(text("DELETE FROM users"))).hasMessage("no");
        broken.close();
        assertThatThrownBy(connection::close).hasMessageContaining("was rolled back");
        try (Connection other = engine.connect()) {
            assertThat(names(other)).hasSize(2);
        }
    }

    @Test
    void aListenerThatThrowsAfterAStatementFailsTheTransaction() {
        createUsers();
        Registration broken = events.afterExecute(event -> {
            throw new IllegalStateException("no");
        });
        Connection connection = engine.begin();
        assertThatThrownBy(() -> connection.execute(text("DELETE FROM users"))).hasMessage("no");
        assertThatThrownBy(() -> connection.execute(text("SELECT * FROM users")))
                .hasMessage("no");
        broken.close();
        assertThatThrownBy(connection::close).hasMessageContaining("was rolled back");
        try (Connection other = engine.connect()) {
            assertThat(names(other)).hasSize(2);
        }
        assertThat(engine.poolStatus().active()).isZero();
    }

    @Test
    void connectionsCanBeOpenedByOthers() {
        AtomicInteger asked = new AtomicInteger();
        events.pool().onConnecting(target -> {
            asked.incrementAndGet();
            target.properties().setProperty("ApplicationName", "told");
            assertThat(target.toString()).startsWith("ConnectTarget[");
            return null;
        });
        Row row;
        try (Connection connection = engine.connect()) {
            row = connection.execute(text("SELECT 1 AS a")).one();
        } catch (ConnectionException e) {
            // H2 refuses properties that it does not know.
            assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_FAILED);
            assertThat(engine.dialect().name()).isEqualTo("h2");
            return;
        }
        assertThat(row.get("a", Integer.class)).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void plansAreKeptInACacheOfTheApplicationsOwn() {
        createUsers();
        PlanCache own = PlanCache.of(20);
        var query = select(u.col("name", String.class)).withOption(PlanCache.OWN, own);
        try (Connection connection = engine.connect()) {
            names(connection);
            PlanStatistics before = engine.plans().statistics();
            connection.execute(query).all();
            connection.execute(query).all();
            connection
                    .execute(query.withOption(ExecutionOptions.CACHE_PLANS, false))
                    .all();
            assertThat(engine.plans().statistics()).isEqualTo(before);
            assertThat(own.statistics()).isEqualTo(new PlanStatistics(1, 1, 1, 0, 1, 20));
        }
        try (Connection connection = engine.withOption(PlanCache.OWN, own).connect()) {
            connection.execute(select(u.col("name", String.class))).all();
            assertThat(own.hits()).isEqualTo(2);
            assertThat(connection.plans().statistics()).isEqualTo(own.statistics());
        }
        assertThatThrownBy(() -> PlanCache.of(0)).hasMessageContaining("at least 1");
    }

    @Test
    void statisticsCount() {
        createUsers();
        EngineStatistics before = engine.statistics();
        try (Connection connection = engine.connect()) {
            for (int use = 0; use < 3; use++) {
                names(connection);
            }
            connection.execute(select(u.col("name", String.class)).withOption(ExecutionOptions.CACHE_PLANS, false));
            assertThatThrownBy(() -> connection.execute(text("SELECT nothing FROM nowhere")))
                    .isNotNull();
        }
        EngineStatistics after = engine.statistics();

        assertThat(after.statements() - before.statements()).isEqualTo(5);
        assertThat(after.failures() - before.failures()).isEqualTo(1);
        assertThat(after.elapsed()).isGreaterThan(before.elapsed());
        assertThat(after.transactions() - before.transactions()).isEqualTo(1);
        assertThat(after.rollbacks() - before.rollbacks()).isEqualTo(1);
        assertThat(after.lent() - before.lent()).isEqualTo(1);
        assertThat(after.opened()).isPositive();
        assertThat(after.plans().hits() - before.plans().hits()).isEqualTo(2);
        assertThat(after.plans().misses() - before.plans().misses()).isEqualTo(2);
        assertThat(after.plans().uncached() - before.plans().uncached()).isEqualTo(1);
        assertThat(after.plans().size()).isEqualTo(engine.plans().size());
        assertThat(after.plans().hitRatio()).isBetween(0.0, 1.0);
    }
}
