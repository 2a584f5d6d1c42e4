package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.error.CompileException;
import io.aludel.error.InvalidRequestException;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class TwoPhaseSuite {
    private Engine engine;
    private boolean supported;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        supported = engine.dialect().transactions().twoPhase() != null;
        try (Connection connection = engine.begin()) {
            connection.execute(text("CREATE TABLE t (id INTEGER)"));
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private long rows() {
        try (Connection connection = engine.connect()) {
            return connection.scalar(text("SELECT count(*) FROM t"), Long.class);
        }
    }

    private static void add(Connection connection) {
        connection.execute(text("INSERT INTO t VALUES (1)"));
    }

    @Test
    void databasesWithoutSaySo() {
        if (supported) {
            return;
        }
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.twoPhase().begin())
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("a transaction in two phases is not supported by");
        }
    }

    @Test
    void whatIsPreparedIsCommittedOrUndone() {
        if (!supported) {
            return;
        }
        List<String> told = new ArrayList<>();
        engine.events().onTransaction(event -> told.add(event.kind().name()));
        try (Connection connection = engine.connect()) {
            try (TwoPhaseTransaction transaction = connection.twoPhase().begin()) {
                add(connection);
                transaction.prepare();
                assertThat(transaction.isPrepared()).isTrue();
                assertThatThrownBy(() -> add(connection))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("takes no further statements");
                transaction.commit();
                assertThat(transaction.isActive()).isFalse();
                assertThatThrownBy(transaction::commit).hasMessageContaining("has ended");
            }
            assertThat(told).containsExactly("BEGIN_TWO_PHASE", "PREPARE", "COMMIT_PREPARED");
            assertThat(rows()).isEqualTo(1);
            TwoPhaseTransaction undone = connection.twoPhase().begin("undone-" + System.nanoTime());
            add(connection);
            undone.prepare();
            undone.rollback();
            try (TwoPhaseTransaction closed = connection.twoPhase().begin()) {
                add(connection);
                closed.prepare();
            }
            add(connection);
            connection.commit();
        }
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void withoutPreparationItIsAnOrdinaryTransaction() {
        if (!supported) {
            return;
        }
        try (Connection connection = engine.connect()) {
            TwoPhaseTransaction kept = connection.twoPhase().begin();
            add(connection);
            assertThatThrownBy(() -> connection.twoPhase().begin()).isInstanceOf(InvalidRequestException.class);
            kept.commit();
            try (TwoPhaseTransaction undone = connection.twoPhase().begin()) {
                add(connection);
                assertThat(undone.isActive()).isTrue();
            }
            connection.twoPhase().begin();
            add(connection);
            connection.commit();
            connection.twoPhase().begin();
            add(connection);
        }
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void anotherConnectionEndsWhatWasPrepared() {
        if (!supported) {
            return;
        }
        String kept = "kept-" + System.nanoTime();
        String undone = "undone-" + System.nanoTime();
        for (String name : List.of(kept, undone)) {
            Connection connection = engine.connect();
            TwoPhaseTransaction transaction = connection.twoPhase().begin(name);
            add(connection);
            transaction.prepare();
            connection.driver().invalidate();
            connection.rollback();
            connection.close();
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection.twoPhase().recover()).contains(kept, undone);
            connection.rollback();
            connection.twoPhase().commit(kept);
            connection.twoPhase().rollback(undone);
            assertThat(connection.twoPhase().recover()).doesNotContain(kept, undone);
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void namesAreChecked() {
        if (!supported) {
            return;
        }
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.twoPhase().begin("x'; DROP TABLE t; --"))
                    .isInstanceOf(ArgumentException.class);
        }
    }
}
