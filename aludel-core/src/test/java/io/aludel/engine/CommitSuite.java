package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.error.ConnectionException;
import io.aludel.error.ErrorCode;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A commit whose connection is lost has an outcome that nobody knows. */
@EveryDatabase
@Needs(Feature.PASSWORDS)
class CommitSuite {
    private static final Retry RETRY = Retry.of(3).on(ErrorCode.CONNECTION_LOST);

    private Engine engine;
    private int attempts;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        try (Connection connection = engine.begin()) {
            connection.execute(text("CREATE TABLE marks (id INTEGER)"));
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static void end(TestDatabase db, Object id) {
        boolean postgresql = db.kind() == TestDatabase.Kind.POSTGRESQL;
        try (java.sql.Connection other = db.connect();
                Statement statement = other.createStatement()) {
            statement.execute(postgresql ? "SELECT pg_terminate_backend(" + id + ")" : "KILL " + id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object mark(Connection connection, TestDatabase db) {
        attempts++;
        connection.execute(text("INSERT INTO marks VALUES (1)"));
        boolean postgresql = db.kind() == TestDatabase.Kind.POSTGRESQL;
        return connection.scalar(text(postgresql ? "SELECT pg_backend_pid()" : "SELECT connection_id()"));
    }

    @Test
    void itIsSaidAndTheWorkIsNotDoneAgain(TestDatabase db) {
        Object[] id = new Object[1];
        engine.events().onTransaction(event -> {
            if (event.kind() == TransactionEvent.Kind.COMMIT) {
                end(db, id[0]);
            }
        });
        ConnectionException failure = catchThrowableOfType(
                ConnectionException.class,
                () -> engine.transact(RETRY, connection -> {
                    id[0] = mark(connection, db);
                    return null;
                }));
        assertThat(failure.code()).isEqualTo(ErrorCode.COMMIT_UNKNOWN);
        assertThat(failure.statement()).isEqualTo("COMMIT");
        assertThat(failure.isConnectionInvalidated()).isTrue();
        assertThat(failure).hasMessageContaining("Look whether the work was done before it is done again.");
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void whatIsLostBeforeIsDoneAgain(TestDatabase db) {
        engine.transact(RETRY, connection -> {
            Object id = mark(connection, db);
            if (attempts == 1) {
                end(db, id);
            }
            return connection.execute(text("INSERT INTO marks VALUES (2)"));
        });
        assertThat(attempts).isEqualTo(2);
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(text("SELECT id FROM marks")).all()).hasSize(2);
        }
    }
}
