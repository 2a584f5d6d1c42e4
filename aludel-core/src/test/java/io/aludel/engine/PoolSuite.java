package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ConnectionException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@EveryDatabase
class PoolSuite {
    @Test
    void manyThreadsShareFewConnections(TestDatabase db) throws Exception {
        MetaData metadata = new MetaData();
        Table visits = Table.of("visits", metadata, column("id", BIGINT).primaryKey(), column("number", INTEGER));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Engine engine = Engine.builder(db.url()).poolSize(2).maxOverflow(1).build()) {
            metadata.createAll(engine);
            List<Future<Long>> work = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                Callable<Long> task = () -> {
                    for (int number = 0; number < 10; number++) {
                        Map<String, Integer> row = Map.of("number", number);
                        engine.transact(connection -> connection.execute(insert(visits), row));
                    }
                    return 10L;
                };
                work.add(threads.submit(task));
            }
            for (Future<Long> done : work) {
                assertThat(done.get()).isEqualTo(10L);
            }
            try (Connection connection = engine.connect()) {
                assertThat(connection.scalar(text("SELECT count(*) FROM visits"), Long.class))
                        .isEqualTo(80L);
            }
            assertThat(engine.poolStatus().active()).isZero();
            assertThat(engine.poolStatus().idle()).isBetween(1, 3);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Ends the connection from the side of the server. */
    private static void kill(TestDatabase db, Connection connection) throws SQLException {
        boolean postgresql = db.kind() == TestDatabase.Kind.POSTGRESQL;
        Object id = connection.scalar(text(postgresql ? "SELECT pg_backend_pid()" : "SELECT connection_id()"));
        connection.commit();
        try (var other = db.connect();
                var statement = other.createStatement()) {
            statement.execute(postgresql ? "SELECT pg_terminate_backend(" + id + ")" : "KILL " + id);
        }
    }

    @Test
    @Needs(Feature.PASSWORDS)
    void aLostConnectionIsReportedAndNotLentAgain(TestDatabase db) throws SQLException {
        try (Engine engine = Engine.create(db.url())) {
            Connection lost = engine.connect();
            kill(db, lost);

            assertThatThrownBy(() -> lost.execute(text("SELECT 1")))
                    .isInstanceOfSatisfying(
                            ConnectionException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST))
                    .hasMessageStartingWith("CORE-1422: the connection to the database was lost.\n  SELECT 1");
            assertThatThrownBy(() -> lost.execute(text("SELECT 1")))
                    .hasMessageStartingWith("CORE-1422: the connection was lost, and its transaction with it.");
            lost.close();
            try (Connection next = engine.connect()) {
                assertThat(next.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
            }
        }
    }

    @Test
    @Needs(Feature.PASSWORDS)
    void prePingFindsLostConnections(TestDatabase db) throws SQLException {
        try (Engine engine = Engine.builder(db.url()).prePing(true).build()) {
            Connection first = engine.connect();
            kill(db, first);
            first.close();
            try (Connection next = engine.connect()) {
                assertThat(next.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
            }
        }
    }

    /** A transaction that waits for nobody holds back the server's housekeeping. */
    @Test
    void lentConnectionsAreInNoTransaction(TestDatabase db) throws Exception {
        if (db.kind() != TestDatabase.Kind.POSTGRESQL) {
            return;
        }
        for (boolean prePing : new boolean[] {false, true}) {
            try (Engine engine = Engine.builder(db.url()).prePing(prePing).build()) {
                Connection connection = engine.connect();
                Object id = connection.scalar(text("SELECT pg_backend_pid()"));
                connection.close();
                // Beyond half a second HikariCP tests the connection before it is lent.
                Thread.sleep(700);
                try (Connection idle = engine.connect();
                        var other = db.connect();
                        var statement = other.createStatement();
                        var rows = statement.executeQuery("SELECT state FROM pg_stat_activity WHERE pid = " + id)) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("idle");
                    assertThat(idle.inTransaction()).isFalse();
                }
            }
        }
    }
}
