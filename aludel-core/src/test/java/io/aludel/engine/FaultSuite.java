package io.aludel.engine;

import static io.aludel.sql.ExecutionOptions.QUERY_TIMEOUT;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.error.AludelException;
import io.aludel.error.ConnectionException;
import io.aludel.error.ErrorCode;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After each fault, many times over: a clear error, nothing lent that was not given back, and the engine usable again. */
@EveryDatabase
class FaultSuite {
    private static final int TIMES = 6;
    private static final int LARGEST = 2;

    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.builder(db.url())
                .poolSize(LARGEST)
                .maxOverflow(0)
                .poolTimeout(Duration.ofMillis(300))
                .build();
        try (Connection connection = engine.begin()) {
            connection.execute(text("CREATE TABLE marks (id INTEGER)"));
        }
    }

    /** What every fault has to leave: all connections back, no more than the pool may have, and all of them usable at once. */
    @AfterEach
    void nothingIsLeft(TestDatabase db) throws SQLException {
        assertThat(engine.poolStatus().active()).isZero();
        assertThat(engine.poolStatus().waiting()).isZero();
        assertThat(engine.poolStatus().open()).isLessThanOrEqualTo(LARGEST);
        try (Connection one = engine.connect();
                Connection other = engine.connect()) {
            answers(one);
            answers(other);
            if (db.has(Feature.PASSWORDS)) {
                // Those two and the one that asks.
                assertThat(sessions(db)).isLessThanOrEqualTo(LARGEST + 1);
            }
        }
        engine.close();
        assertThat(engine.poolStatus().open()).isZero();
    }

    private static void answers(Connection connection) {
        assertThat(connection.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
    }

    private long marks() {
        try (Connection connection = engine.connect()) {
            return (long) connection.scalar(text("SELECT count(*) FROM marks"), Long.class);
        }
    }

    /** How many sessions the server itself counts in this database, ending ones awaited. */
    private static int sessions(TestDatabase db) throws SQLException {
        String sql = db.kind() == TestDatabase.Kind.POSTGRESQL
                ? "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                : "SELECT count(*) FROM information_schema.processlist WHERE db = database()";
        int count = Integer.MAX_VALUE;
        try (var other = db.connect();
                var statement = other.createStatement()) {
            for (int tries = 0; tries < 50 && count > LARGEST + 1; tries++) {
                if (tries > 0) {
                    java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                }
                try (var rows = statement.executeQuery(sql)) {
                    rows.next();
                    count = rows.getInt(1);
                }
            }
        }
        return count;
    }

    private static void kill(TestDatabase db, Connection connection) throws SQLException {
        boolean postgresql = db.kind() == TestDatabase.Kind.POSTGRESQL;
        Object id = connection.scalar(text(postgresql ? "SELECT pg_backend_pid()" : "SELECT connection_id()"));
        try (var other = db.connect();
                var statement = other.createStatement()) {
            statement.execute(postgresql ? "SELECT pg_terminate_backend(" + id + ")" : "KILL " + id);
        }
    }

    @Test
    void aPoolThatIsExhausted() {
        for (int time = 0; time < TIMES; time++) {
            try (Connection one = engine.connect();
                    Connection other = engine.connect()) {
                AludelException failure = catchThrowableOfType(AludelException.class, engine::connect);
                assertThat(failure.code()).isEqualTo(ErrorCode.POOL_EXHAUSTED);
                assertThat(failure).hasMessageContaining("2");
                answers(one);
                answers(other);
            }
        }
    }

    @Test
    @Needs(Feature.PASSWORDS)
    void aConnectionThatIsDroppedInATransaction(TestDatabase db) throws SQLException {
        for (int time = 0; time < TIMES; time++) {
            try (Connection connection = engine.connect()) {
                connection.execute(text("INSERT INTO marks (id) VALUES (1)"));
                kill(db, connection);
                ConnectionException failure = catchThrowableOfType(
                        ConnectionException.class, () -> connection.execute(text("INSERT INTO marks (id) VALUES (2)")));
                assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
                connection.rollback();
                answers(connection);
            }
        }
        assertThat(marks()).isZero();
    }

    @Test
    void aStatementThatTakesTooLong(TestDatabase db) {
        for (int time = 0; time < 2; time++) {
            try (Connection connection = engine.connect()) {
                AludelException failure = catchThrowableOfType(
                        AludelException.class,
                        () -> connection.execute(
                                TimeoutSuite.slow(db).withOption(QUERY_TIMEOUT, Duration.ofMillis(300))));
                assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_CANCELLED);
                connection.rollback();
                answers(connection);
            }
        }
    }

    @Test
    void aResultThatIsClosedEarly() {
        try (Connection connection = engine.begin()) {
            for (int id = 0; id < 20; id++) {
                connection.execute(text("INSERT INTO marks (id) VALUES (" + id + ")"));
            }
        }
        for (int time = 0; time < TIMES; time++) {
            try (Connection connection = engine.connect()) {
                Result<?> result = connection.execute(text("SELECT id FROM marks"));
                assertThat(result.iterator().next()).isNotNull();
                result.close();
                assertThat(result.isClosed()).isTrue();
                assertThat(catchThrowableOfType(AludelException.class, result::all))
                        .hasMessageContaining("the result is closed");
                answers(connection);
            }
            try (Connection connection = engine.connect()) {
                connection.execute(text("SELECT id FROM marks")).iterator().next();
                // The connection is given back with the result open.
            }
        }
    }

    @Test
    void aThreadThatIsInterruptedWhileItWaits() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            Engine patient = engine;
            try (Connection one = engine.connect();
                    Connection other = engine.connect()) {
                CompletableFuture<AludelException> thrown = new CompletableFuture<>();
                Thread waiting = new Thread(() -> thrown.complete(catchThrowableOfType(AludelException.class, () -> {
                    Thread.currentThread().interrupt();
                    patient.connect().close();
                })));
                waiting.start();
                assertThat(thrown.get(20, TimeUnit.SECONDS)).isNotNull().hasMessageContaining("interrupted");
                answers(one);
                answers(other);
            }
        }
    }

    /** Drivers wait for the server whatever happens to the thread: the statement goes on to its end or its limit, and the mark stays. */
    @Test
    void aThreadThatIsInterruptedWhileItsStatementRuns(TestDatabase db) throws Exception {
        Engine used = engine;
        CompletableFuture<ErrorCode> thrown = new CompletableFuture<>();
        CompletableFuture<Boolean> marked = new CompletableFuture<>();
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Thread running = new Thread(() -> {
            try (Connection connection = used.connect()) {
                thrown.complete(catchThrowableOfType(
                                AludelException.class,
                                () -> connection.execute(
                                        TimeoutSuite.slow(db).withOption(QUERY_TIMEOUT, Duration.ofMillis(1_500))))
                        .code());
                marked.complete(Thread.interrupted());
                connection.rollback();
                answer.complete(connection.scalar(text("SELECT 1"), Integer.class));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        running.start();
        Thread.sleep(400);
        running.interrupt();
        assertThat(thrown.get(30, TimeUnit.SECONDS)).isEqualTo(ErrorCode.STATEMENT_CANCELLED);
        assertThat(marked.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        running.join(30_000);
    }
}
