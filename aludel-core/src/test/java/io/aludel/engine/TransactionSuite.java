package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.sql.ExecutionOptions;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class TransactionSuite {
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        try (Connection connection = engine.begin()) {
            connection.execute(text("CREATE TABLE t (id INTEGER)"));
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static void add(Connection connection, int id) {
        connection.execute(text("INSERT INTO t VALUES (:id)").bind("id", id));
    }

    private static List<Integer> ids(Connection connection) {
        return connection
                .execute(text("SELECT id FROM t ORDER BY id"))
                .map(row -> row.get(0, Integer.class))
                .all();
    }

    @Test
    void whatIsGoingOnCanBeAsked() {
        try (Connection connection = engine.connect()) {
            assertThat(connection.currentTransaction()).isEmpty();
            add(connection, 1);
            Transaction begun = connection.currentTransaction().orElseThrow();
            assertThat(begun.isActive()).isTrue();
            assertThat(connection.currentTransaction()).containsSame(begun);
            assertThat(connection.currentSavepoint()).isEmpty();
            try (Savepoint savepoint = connection.beginNested()) {
                assertThat(connection.currentSavepoint()).containsSame(savepoint);
                assertThat(connection.currentTransaction()).containsSame(begun);
            }
            begun.commit();
            assertThat(begun.isActive()).isFalse();
            assertThat(connection.currentTransaction()).isEmpty();
            assertThat(connection.inTransaction()).isFalse();
        }
    }

    @Test
    void anExplicitTransactionWantsNoneBefore() {
        try (Connection connection = engine.connect()) {
            add(connection, 1);
            assertThatThrownBy(connection::beginTransaction)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("in a transaction already");
            connection.commit();
            Transaction transaction = connection.beginTransaction();
            connection.commit();
            assertThat(transaction.isActive()).isFalse();
            assertThatThrownBy(transaction::rollback).hasMessageContaining("the transaction has ended");
            transaction.close();
            Transaction next = connection.beginTransaction();
            connection.rollback();
            assertThat(next.isActive()).isFalse();
        }
    }

    @Test
    void aSavepointBeginsTheTransaction() {
        try (Connection connection = engine.connect()) {
            Savepoint savepoint = connection.beginNested();
            assertThat(connection.inTransaction()).isTrue();
            add(connection, 1);
            savepoint.commit();
            assertThat(connection.inTransaction()).isTrue();
            assertThat(connection.inNestedTransaction()).isFalse();
            connection.rollback();
            assertThat(ids(connection)).isEmpty();
        }
    }

    @Test
    void anOuterSavepointEndsTheInnerOnes() {
        try (Connection connection = engine.connect()) {
            add(connection, 1);
            Savepoint outer = connection.beginNested();
            add(connection, 2);
            Savepoint inner = connection.beginNested();
            add(connection, 3);
            outer.rollback();
            assertThat(inner.isActive()).isFalse();
            assertThatThrownBy(inner::commit).isInstanceOf(InvalidRequestException.class);
            inner.close();
            assertThat(ids(connection)).containsExactly(1);

            Savepoint again = connection.beginNested();
            Savepoint within = connection.beginNested();
            add(connection, 4);
            again.commit();
            assertThat(within.isActive()).isFalse();
            connection.commit();
            assertThat(ids(connection)).containsExactly(1, 4);
        }
    }

    @Test
    void savepointsFollowEachOther() {
        try (Connection connection = engine.connect()) {
            for (int id = 1; id <= 4; id++) {
                Savepoint savepoint = connection.beginNested();
                add(connection, id);
                if (id % 2 == 0) {
                    savepoint.commit();
                } else {
                    savepoint.rollback();
                }
            }
            connection.commit();
            assertThat(ids(connection)).containsExactly(2, 4);
        }
    }

    @Test
    void whatIsClosedTakesNothingMore() {
        Connection connection = engine.connect();
        Transaction transaction = connection.beginTransaction();
        connection.close();
        assertThat(transaction.isActive()).isFalse();
        assertThatThrownBy(() -> add(connection, 1)).hasMessageContaining("the connection is closed");
        assertThatThrownBy(connection::commit).hasMessageContaining("the connection is closed");
        assertThatThrownBy(connection::rollback).hasMessageContaining("the connection is closed");
        assertThatThrownBy(connection::beginNested).hasMessageContaining("the connection is closed");
        assertThatThrownBy(() -> connection.driver().invalidate()).hasMessageContaining("the connection is closed");
        assertThat(engine.poolStatus().active()).isZero();
    }

    @Test
    void aConnectionThatIsGivenUpIsReplacedAfterARollback() {
        try (Connection connection = engine.connect()) {
            add(connection, 1);
            connection.driver().invalidate();
            assertThatThrownBy(() -> add(connection, 2)).hasMessageContaining("Call rollback() first");
            connection.rollback();
            add(connection, 3);
            connection.commit();
            connection.driver().invalidate();
            assertThat(ids(connection)).containsExactly(3);
        }
        assertThat(engine.poolStatus().active()).isZero();
    }

    @Test
    void aListenerOpensConnections(TestDatabase db) {
        List<String> told = new ArrayList<>();
        try (Engine other = Engine.create(db.url())) {
            other.events().pool().onConnecting(target -> {
                told.add(target.url().toString());
                return DriverManager.getConnection(target.jdbcUrl(), target.properties());
            });
            try (Connection connection = other.connect()) {
                assertThat(ids(connection)).isEmpty();
            }
        }
        assertThat(told).hasSize(1);
        if (!db.password().isEmpty()) {
            assertThat(told.get(0)).contains(":***@").doesNotContain(":" + db.password() + "@");
        }
    }

    @Test
    void aListenerBringsThePassword(TestDatabase db) {
        if (db.password().isEmpty()) {
            return;
        }
        try (Engine other =
                Engine.create(Url.parse(db.url()).withPassword("expired").render())) {
            other.events().pool().onConnecting(target -> {
                target.properties().setProperty("password", db.password());
                return null;
            });
            try (Connection connection = other.connect()) {
                assertThat(ids(connection)).isEmpty();
            }
        }
    }

    @Test
    void sqliteBeginsWithALockWhereThatIsWanted(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.SQLITE) {
            assertThatThrownBy(() -> engine.withOption(ExecutionOptions.LOCK_AT_BEGIN, true))
                    .hasMessageContaining("a lock for writing at the beginning of a transaction is not supported by");
            return;
        }
        try (Engine immediate = Engine.create(db.url() + "?transaction_mode=IMMEDIATE&busy_timeout=100")) {
            try (Connection first = immediate.connect();
                    Connection second = immediate.connect()) {
                assertThat(ids(first)).isEmpty();
                assertThatThrownBy(() -> ids(second))
                        .hasMessageContaining("CORE-1421")
                        .hasMessageContaining("BEGIN");
                assertThat(second.inTransaction()).isFalse();
                first.rollback();
                add(second, 1);
                Savepoint savepoint = second.beginNested();
                add(second, 2);
                savepoint.rollback();
                second.commit();
                assertThat(ids(first)).containsExactly(1);
            }
        }
        try (Engine lax = Engine.create(db.url() + "?foreign_keys=false");
                Connection connection = lax.connect()) {
            assertThat(connection.scalar(text("PRAGMA foreign_keys"), Boolean.class))
                    .isFalse();
        }
    }
}
