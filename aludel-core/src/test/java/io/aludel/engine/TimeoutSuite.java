package io.aludel.engine;

import static io.aludel.sql.ExecutionOptions.NETWORK_TIMEOUT;
import static io.aludel.sql.ExecutionOptions.QUERY_TIMEOUT;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.sql.Row;
import io.aludel.sql.TextQuery;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class TimeoutSuite {
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** Half a minute of work, or for ever. */
    static TextQuery<Row> slow(TestDatabase db) {
        return text(
                switch (db.kind()) {
                    case POSTGRESQL -> "SELECT pg_sleep(30)";
                    case MARIADB -> "SELECT max(a.seq * b.seq) FROM seq_1_to_1000000 a, seq_1_to_1000000 b";
                    case H2 -> "SELECT max(a.x * b.x) FROM system_range(1, 1000000) a, system_range(1, 1000000) b";
                    case SQLITE ->
                        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n";
                });
    }

    /** Half a minute without an answer, in which the server does nothing: it does not see that nobody waits any longer. */
    private static TextQuery<Row> silent(TestDatabase db) {
        return db.kind() == TestDatabase.Kind.MARIADB ? text("SELECT sleep(30)") : slow(db);
    }

    private static void isCancelled(Connection connection, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        long start = System.nanoTime();
        DatabaseException failure = catchThrowableOfType(DatabaseException.class, work);
        assertThat(failure).isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(ErrorCode.STATEMENT_CANCELLED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        connection.rollback();
        assertThat(connection.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
        connection.rollback();
    }

    @Test
    void aStatementMayTakeSoLong(TestDatabase db) {
        try (Connection connection = engine.connect()) {
            isCancelled(connection, () -> connection.execute(slow(db).withOption(QUERY_TIMEOUT, SHORT)));
        }
    }

    @Test
    void allStatementsOfAConnectionMayTakeSoLong(TestDatabase db) {
        try (Connection connection = engine.connect()) {
            connection.option(QUERY_TIMEOUT, SHORT);
            isCancelled(connection, () -> connection.execute(slow(db)));
        }
        try (Connection connection = engine.withOption(QUERY_TIMEOUT, SHORT).connect()) {
            isCancelled(connection, () -> connection.execute(slow(db)));
        }
    }

    @Test
    void theNetworkMayBeSilentSoLong(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.POSTGRESQL && db.kind() != TestDatabase.Kind.MARIADB) {
            return;
        }
        try (Connection connection = engine.connect()) {
            connection.option(NETWORK_TIMEOUT, SHORT);
            assertThatThrownBy(() -> connection.execute(silent(db)))
                    .isInstanceOfSatisfying(
                            DatabaseException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST));
            connection.rollback();
            assertThat(connection.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void twoThreadsOnOneConnectionAreNamed() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (Connection connection = engine.connect()) {
            engine.events().beforeExecute(event -> {
                inside.countDown();
                try {
                    ended.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            CompletableFuture<Integer> first =
                    CompletableFuture.supplyAsync(() -> connection.scalar(text("SELECT 1"), Integer.class));
            assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> connection.scalar(text("SELECT 2")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("is used by two threads at once: '"
                            + Thread.currentThread().getName() + "'");
            ended.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }
}
