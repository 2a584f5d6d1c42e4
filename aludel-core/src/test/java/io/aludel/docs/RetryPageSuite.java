package io.aludel.docs;

import static io.aludel.docs.Library.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.Retry;
import io.aludel.error.ConnectionException;
import io.aludel.error.ErrorCode;
import io.aludel.error.IntegrityException;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the page about transactions shows of trying again, where a server can end connections. */
@EveryDatabase
@Needs(Feature.PASSWORDS)
class RetryPageSuite {
    private Engine engine;
    private int attempts;

    @BeforeEach
    void open(TestDatabase database) {
        engine = Engine.create(database.url());
        METADATA.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    // region retry
    /** Deadlocks and failed serialisation anyway, and what a restart of the server cut off. */
    static <T> T retrying(Engine engine, int times, Function<Connection, T> work) {
        return engine.transact(Retry.of(times).on(ErrorCode.CONNECTION_LOST), work);
    }
    // endregion

    private static void end(TestDatabase database, Connection connection) {
        boolean postgresql = database.kind() == TestDatabase.Kind.POSTGRESQL;
        Object id = connection.scalar(text(postgresql ? "SELECT pg_backend_pid()" : "SELECT connection_id()"));
        try (java.sql.Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute(postgresql ? "SELECT pg_terminate_backend(" + id + ")" : "KILL " + id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long authors() {
        try (Connection connection = engine.connect()) {
            return connection.scalar(select(count(authorId)));
        }
    }

    @Test
    void workIsDoneOnceThoughAConnectionIsLost(TestDatabase database) {
        long made = retrying(engine, 3, connection -> {
            connection.execute(insert(AUTHORS).set(authorName, "Clarice"));
            if (++attempts == 1) {
                end(database, connection);
            }
            return connection.scalar(select(count(authorId)));
        });
        assertThat(attempts).isEqualTo(2);
        assertThat(made).isEqualTo(1);
        assertThat(authors()).isEqualTo(1);
    }

    @Test
    void whatGoesOnFailingIsToldAtLast(TestDatabase database) {
        assertThatThrownBy(() -> retrying(engine, 2, connection -> {
                    attempts++;
                    end(database, connection);
                    return connection.scalar(select(count(authorId)));
                }))
                .isInstanceOf(ConnectionException.class);
        assertThat(attempts).isEqualTo(2);
        assertThat(authors()).isZero();
    }

    @Test
    void otherFailuresAreToldAtOnce() {
        assertThatThrownBy(() -> retrying(engine, 5, connection -> {
                    attempts++;
                    connection.execute(insert(AUTHORS).set(authorId, 1L).set(authorName, "Italo"));
                    return connection.execute(insert(AUTHORS).set(authorId, 1L).set(authorName, "Italo"));
                }))
                .isInstanceOf(IntegrityException.class);
        assertThat(attempts).isEqualTo(1);
        assertThat(authors()).isZero();
    }
}
