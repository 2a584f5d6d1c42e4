package io.aludel.engine;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where transactions begin and end. */
@EveryDatabase
class ConnectionSuite extends TableOfUsers {
    private long committed() {
        try (Connection other = engine.connect()) {
            return numberOfUsers(other);
        }
    }

    @Test
    void beginsByItselfAndCommitsWhenTold() {
        try (Connection connection = engine.connect()) {
            assertThat(connection.inTransaction()).isFalse();
            add(connection, "Ann");
            assertThat(connection.inTransaction()).isTrue();
            connection.commit();
            assertThat(connection.inTransaction()).isFalse();
            add(connection, "Bob");
            connection.rollback();
            assertThat(numberOfUsers(connection)).isEqualTo(1);
        }
    }

    @Test
    void closeRollsBackWhatWasNotCommitted() {
        try (Connection connection = engine.connect()) {
            add(connection, "Ann");
        }
        assertThat(committed()).isZero();
    }

    @Test
    void beginCommitsAtTheEnd() {
        try (Connection connection = engine.begin()) {
            add(connection, "Ann");
        }
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void beginRollsBackWhenAStatementFails() {
        assertThatThrownBy(() -> {
                    try (Connection connection = engine.begin()) {
                        add(connection, "Ann");
                        connection.execute(text("SELECT nothing FROM nowhere"));
                    }
                })
                .hasMessageContaining("nowhere");
        assertThat(committed()).isZero();
    }

    @Test
    void beginSaysSoWhenAFailureWasSwallowed() {
        Connection connection = engine.begin();
        add(connection, "Ann");
        assertThatThrownBy(() -> connection.execute(text("SELECT nothing FROM nowhere")))
                .isNotNull();

        assertThatThrownBy(connection::close)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("was rolled back, because one of its statements had failed");
        assertThat(connection.isClosed()).isTrue();
        assertThat(committed()).isZero();
    }

    @Test
    void beginTakesOneTransactionOnly() {
        try (Connection connection = engine.begin()) {
            add(connection, "Ann");
            connection.commit();
            assertThatThrownBy(() -> add(connection, "Bob"))
                    .hasMessageContaining("the transaction of this engine.begin() block has ended");
        }
        try (Connection connection = engine.begin()) {
            add(connection, "Bob");
            connection.setRollbackOnly();
        }
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void transactRollsBackOnAnyException() {
        assertThatThrownBy(() -> engine.transact(connection -> {
                    add(connection, "Ann");
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(committed()).isZero();

        long found = engine.transact(connection -> {
            add(connection, "Ann");
            return numberOfUsers(connection);
        });
        assertThat(found).isEqualTo(1);
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void anExplicitTransactionEndsByItsOwnObject() {
        try (Connection connection = engine.connect()) {
            try (Transaction transaction = connection.beginTransaction()) {
                add(connection, "Ann");
                transaction.commit();
                assertThatThrownBy(transaction::commit).hasMessageContaining("the transaction has ended");
            }
            try (Transaction transaction = connection.beginTransaction()) {
                add(connection, "Bob");
                assertThat(transaction.isActive()).isTrue();
            }
            assertThat(numberOfUsers(connection)).isEqualTo(1);
            assertThatThrownBy(connection::beginTransaction).hasMessageContaining("in a transaction already");
        }
    }

    @Test
    void savepointsUndoAPart() {
        try (Connection connection = engine.begin()) {
            add(connection, "Ann");
            try (Savepoint outer = connection.beginNested()) {
                add(connection, "Bob");
                try (Savepoint inner = connection.beginNested()) {
                    add(connection, "Cid");
                    inner.rollback();
                }
                outer.commit();
            }
            Savepoint undone = connection.beginNested();
            add(connection, "Dan");
            assertThat(connection.inNestedTransaction()).isTrue();
            undone.close();
            assertThat(connection.inNestedTransaction()).isFalse();
            assertThat(names(connection)).containsExactly("Ann", "Bob");
        }
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void aSavepointSavesTheTransactionFromAFailure() {
        try (Connection connection = engine.begin()) {
            add(connection, "Ann");
            assertThatThrownBy(() -> {
                        try (Savepoint savepoint = connection.beginNested()) {
                            connection.execute(text("SELECT nothing FROM nowhere"));
                            savepoint.commit();
                        }
                    })
                    .isNotNull();
            add(connection, "Bob");
        }
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void aRollbackWithinASavepointUndoesTheWholeTransaction() {
        try (Connection connection = engine.connect()) {
            add(connection, "Ann");
            Savepoint outer = connection.beginNested();
            add(connection, "Bob");
            Savepoint inner = connection.beginNested();
            add(connection, "Cid");
            connection.rollback();
            assertThat(outer.isActive()).isFalse();
            assertThat(inner.isActive()).isFalse();
            assertThat(connection.inTransaction()).isFalse();
            assertThatThrownBy(outer::rollback).isInstanceOf(InvalidRequestException.class);
            add(connection, "Dan");
            connection.commit();
        }
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void commitAndRollbackActOnTheWholeTransaction() {
        try (Connection connection = engine.connect()) {
            add(connection, "Ann");
            Savepoint savepoint = connection.beginNested();
            add(connection, "Bob");
            connection.commit();
            assertThat(savepoint.isActive()).isFalse();
            assertThatThrownBy(savepoint::commit).hasMessageContaining("savepoint sp_1 has ended");
        }
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void whatIsClosedSaysSo() {
        Connection connection = engine.connect();
        add(connection, "Ann", "Bob");
        Result<String> open = connection.execute(select(u.col("name", String.class)));
        connection.close();
        connection.close();

        assertThatThrownBy(open::all).hasMessageStartingWith("CORE-1303: the result is closed");
        assertThatThrownBy(() -> numberOfUsers(connection))
                .hasMessageStartingWith("CORE-1005: the connection is closed.");
        assertThatThrownBy(connection::commit).hasMessageStartingWith("CORE-1005: the connection is closed.");
        assertThatThrownBy(connection::beginNested).hasMessageStartingWith("CORE-1005: the connection is closed.");

        engine.close();
        engine.close();
        assertThatThrownBy(engine::connect).hasMessageStartingWith("CORE-1005: the engine is closed.");
    }

    @Test
    void listenersSeeStatementsAndTransactions() {
        try (SqlRecording recording = SqlRecording.of(engine)) {
            List<StatementEvent> after = new ArrayList<>();
            engine.events().afterExecute(after::add);
            try (Connection connection = engine.begin()) {
                connection.execute(text("DELETE FROM users WHERE name = :name").bind("name", "Ann"));
                try (Savepoint savepoint = connection.beginNested()) {
                    savepoint.commit();
                }
            }
            assertThat(recording.everything())
                    .containsExactly(
                            "BEGIN",
                            "DELETE FROM users WHERE name = ?",
                            "SAVEPOINT sp_1",
                            "RELEASE SAVEPOINT sp_1",
                            "COMMIT");
            assertThat(recording.count()).isEqualTo(1);
            assertThat(after).singleElement().satisfies(event -> {
                assertThat(event.parameters()).isEqualTo(1);
                assertThat(event.batchSize()).isEqualTo(1);
                assertThat(event.elapsed()).isPositive();
                assertThat(event.failure()).isNull();
            });
            recording.clear();
            try (Connection connection = engine.connect()) {
                assertThatThrownBy(() -> connection.execute(text("SELECT nothing FROM nowhere")))
                        .isNotNull();
            }
            assertThat(recording.everything()).containsExactly("BEGIN", "SELECT nothing FROM nowhere", "ROLLBACK");
            assertThat(after.get(1).failure()).isNotNull();
        }
    }
}
