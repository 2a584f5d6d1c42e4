package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ConnectionException;
import io.aludel.error.ErrorCode;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server ends connections, as it does when it restarts. */
@EveryDatabase
@Needs(Feature.PASSWORDS)
class ReconnectSuite {
    private Engine engine;
    private int invalidated;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        engine.events().pool().on(PoolEvent.Kind.INVALIDATE, event -> invalidated++);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Object id(TestDatabase db, Connection connection) {
        boolean postgresql = db.kind() == TestDatabase.Kind.POSTGRESQL;
        Object id = connection.scalar(text(postgresql ? "SELECT pg_backend_pid()" : "SELECT connection_id()"));
        connection.commit();
        return id;
    }

    private static void kill(TestDatabase db, Object... ids) throws SQLException {
        boolean postgresql = db.kind() == TestDatabase.Kind.POSTGRESQL;
        try (var other = db.connect();
                var statement = other.createStatement()) {
            for (Object id : ids) {
                statement.execute(postgresql ? "SELECT pg_terminate_backend(" + id + ")" : "KILL " + id);
            }
        }
    }

    private static void answers(Connection connection) {
        assertThat(connection.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
    }

    @Test
    void aConnectionGoesOnAfterItsLostTransactionWasRolledBack(TestDatabase db) throws SQLException {
        try (Connection connection = engine.connect()) {
            Object id = id(db, connection);
            answers(connection);
            kill(db, id);

            assertThatThrownBy(() -> answers(connection))
                    .isInstanceOfSatisfying(
                            ConnectionException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST));
            assertThat(connection.driver().isInvalidated()).isTrue();
            assertThat(connection.inTransaction()).isTrue();
            assertThatThrownBy(() -> answers(connection)).hasMessageContaining("Call rollback() first");
            assertThatThrownBy(connection::commit).hasMessageContaining("Call rollback() first");

            connection.rollback();
            answers(connection);
            assertThat(connection.driver().isInvalidated()).isFalse();
            assertThat(id(db, connection)).isNotEqualTo(id);
        }
        assertThat(engine.poolStatus().active()).isZero();
    }

    @Test
    void savepointsOfALostTransactionEndWithoutTheDatabase(TestDatabase db) throws SQLException {
        try (Connection connection = engine.connect()) {
            Object id = id(db, connection);
            Transaction outer = connection.beginTransaction();
            Savepoint inner = connection.beginNested();
            kill(db, id);

            assertThatThrownBy(() -> answers(connection)).isInstanceOf(ConnectionException.class);
            inner.rollback();
            assertThatThrownBy(() -> answers(connection)).hasMessageContaining("Call rollback() first");
            outer.rollback();
            answers(connection);
        }
    }

    @Test
    void oneLostConnectionReplacesThoseThatWereOpenBesideIt(TestDatabase db) throws SQLException {
        List<Connection> open = new ArrayList<>();
        List<Object> ids = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            Connection connection = engine.connect();
            open.add(connection);
            ids.add(id(db, connection));
        }
        open.subList(1, 4).forEach(Connection::close);
        assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(1, 3, 0));
        kill(db, ids.toArray());

        Connection used = open.get(0);
        assertThatThrownBy(() -> answers(used)).isInstanceOf(ConnectionException.class);
        used.close();

        for (int number = 0; number < 4; number++) {
            try (Connection connection = engine.connect()) {
                answers(connection);
                assertThat(ids).doesNotContain(id(db, connection));
            }
        }
        assertThat(invalidated).isEqualTo(1);
    }

    @Test
    void manyLossesByOneRestartReplaceThePoolOnce(TestDatabase db) throws SQLException {
        Connection first = engine.connect();
        Connection second = engine.connect();
        kill(db, id(db, first), id(db, second));
        assertThatThrownBy(() -> answers(first)).isInstanceOf(ConnectionException.class);
        first.close();
        Object fresh;
        try (Connection connection = engine.connect()) {
            fresh = id(db, connection);
        }

        assertThatThrownBy(() -> answers(second)).isInstanceOf(ConnectionException.class);
        second.close();

        try (Connection connection = engine.connect()) {
            assertThat(id(db, connection)).isEqualTo(fresh);
        }
    }

    @Test
    void aListenerKeepsTheOthersInThePool(TestDatabase db) throws SQLException {
        engine.events().onError(error -> error.setInvalidatesPool(false));
        Connection first = engine.connect();
        Object firstId = id(db, first);
        Object secondId;
        try (Connection second = engine.connect()) {
            secondId = id(db, second);
        }
        kill(db, firstId);
        assertThatThrownBy(() -> answers(first)).isInstanceOf(ConnectionException.class);
        first.close();

        try (Connection connection = engine.connect()) {
            assertThat(id(db, connection)).isEqualTo(secondId);
        }
    }

    @Test
    void aBlockThatBeginsOnceEndsWithItsConnection(TestDatabase db) throws SQLException {
        Connection connection = engine.begin();
        Object id = connection.scalar(
                text(db.kind() == TestDatabase.Kind.POSTGRESQL ? "SELECT pg_backend_pid()" : "SELECT connection_id()"));
        kill(db, id);
        assertThatThrownBy(() -> answers(connection)).isInstanceOf(ConnectionException.class);
        assertThatThrownBy(connection::close).hasMessageContaining("was rolled back");
        assertThat(engine.poolStatus().active()).isZero();
    }

    @Test
    void anOpenResultOfALostConnectionIsClosedWithoutTheDatabase(TestDatabase db) throws SQLException {
        try (Connection connection = engine.connect()) {
            Object id = id(db, connection);
            Result<?> open = connection.execute(text("SELECT 1"));
            kill(db, id);
            assertThatThrownBy(() -> answers(connection)).isInstanceOf(ConnectionException.class);
            connection.rollback();
            answers(connection);
            assertThatThrownBy(open::all).hasMessageContaining("the result is closed");
        }
    }

    @Test
    void onePingThatIsNotAnsweredReplacesTheOthersToo(TestDatabase db) throws SQLException {
        try (Engine careful = Engine.builder(db.url()).prePing(true).build()) {
            careful.events().pool().on(PoolEvent.Kind.INVALIDATE, event -> invalidated++);
            List<Connection> open = new ArrayList<>();
            List<Object> ids = new ArrayList<>();
            for (int number = 0; number < 3; number++) {
                open.add(careful.connect());
                ids.add(id(db, open.get(number)));
            }
            open.forEach(Connection::close);
            kill(db, ids.toArray());
            for (int number = 0; number < 3; number++) {
                try (Connection connection = careful.connect()) {
                    assertThat(ids).doesNotContain(id(db, connection));
                }
            }
            assertThat(invalidated).isEqualTo(1);
        }
    }
}
