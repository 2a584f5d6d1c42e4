package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.CompileException;
import io.aludel.error.DatabaseException;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.EngineRouter;
import io.aludel.orm.Registry;
import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One session over two engines, whose transactions are committed in two phases. */
@EveryDatabase
class TwoPhaseSuiteTest {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);

    private final List<String> told = new ArrayList<>();
    private Engine people;
    private Engine badges;
    private SessionFactory sessions;
    private boolean supported;

    @BeforeEach
    void open(TestDatabase database) {
        people = Engine.create(database.url());
        badges = Engine.create(database.url());
        MODELS.metadata().createAll(people);
        people.events().onTransaction(event -> told.add("people " + event.kind()));
        badges.events().onTransaction(event -> told.add("badges " + event.kind()));
        sessions = SessionFactory.of(people, MODELS)
                .with(SessionOptions.DEFAULT.twoPhase(true).router(EngineRouter.byEntity(Map.of(Badge.class, badges))));
        supported = people.dialect().transactions().twoPhase() != null;
    }

    @AfterEach
    void close() {
        people.close();
        badges.close();
    }

    private static void addBoth(Session session) {
        session.add(new Member("ann"));
        session.add(new Badge("a", 1));
    }

    private List<Integer> rows() {
        try (Session session = sessions.with(SessionOptions.DEFAULT).open()) {
            return List.of(
                    session.execute(select(Member.class)).all().size(),
                    session.execute(select(Badge.class)).all().size());
        }
    }

    private List<String> leftBehind() {
        try (Connection connection = people.connect()) {
            return connection.twoPhase().recover();
        }
    }

    @Test
    void commitPreparesAllOfThemBeforeItCommitsAny() {
        Assumptions.assumeThat(supported).isTrue();
        try (Session session = sessions.open()) {
            addBoth(session);
            session.commit();
        }
        assertThat(told)
                .contains("people BEGIN_TWO_PHASE", "badges BEGIN_TWO_PHASE")
                .containsSubsequence("people PREPARE", "people COMMIT_PREPARED")
                .containsSubsequence("badges PREPARE", "badges COMMIT_PREPARED")
                .containsSubsequence("people PREPARE", "badges COMMIT_PREPARED")
                .containsSubsequence("badges PREPARE", "people COMMIT_PREPARED");
        assertThat(rows()).containsExactly(1, 1);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void prepareIsTheFirstPhaseAlone() {
        Assumptions.assumeThat(supported).isTrue();
        try (Session session = sessions.open()) {
            addBoth(session);
            session.prepare();
            assertThat(told).contains("people PREPARE", "badges PREPARE").doesNotContain("people COMMIT_PREPARED");
            assertThatThrownBy(() -> session.execute(select(Member.class)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("was prepared and takes no further statements");
            session.commit();
            assertThat(session.execute(select(Badge.class)).all()).hasSize(1);
        }
        assertThat(rows()).containsExactly(1, 1);
    }

    @Test
    void whatWasPreparedCanBeRolledBack() {
        Assumptions.assumeThat(supported).isTrue();
        try (Session session = sessions.open()) {
            Member ann = new Member("ann");
            session.add(ann);
            session.add(new Badge("a", 1));
            session.prepare();
            session.rollback();
            assertThat(session.inspect(ann).isTransient()).isTrue();
        }
        assertThat(told).contains("people ROLLBACK_PREPARED", "badges ROLLBACK_PREPARED");
        assertThat(rows()).containsExactly(0, 0);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void closingASessionUndoesWhatWasPrepared() {
        Assumptions.assumeThat(supported).isTrue();
        try (Session session = sessions.open()) {
            addBoth(session);
            session.prepare();
        }
        assertThat(rows()).containsExactly(0, 0);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void whenOneCannotPrepareAllAreUndone() {
        Assumptions.assumeThat(people.dialect().name()).isEqualTo("postgresql");
        try (Session session = sessions.open()) {
            addBoth(session);
            session.flush();
            session.connection(Member.class).execute(text("CREATE TEMPORARY TABLE scratch (id INTEGER)"));
            assertThatThrownBy(session::commit).isInstanceOf(DatabaseException.class);
        }
        assertThat(told).contains("badges PREPARE", "badges ROLLBACK_PREPARED", "people ROLLBACK");
        assertThat(rows()).containsExactly(0, 0);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void savepointsEndBeforeThePreparation() {
        Assumptions.assumeThat(supported).isTrue();
        try (Session session = sessions.open()) {
            session.add(new Member("ann"));
            Savepoint savepoint = session.beginNested();
            session.add(new Badge("a", 1));
            session.flush();
            assertThatThrownBy(session::prepare)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("only the outermost transaction");
            savepoint.rollback();
            session.add(new Badge("b", 2));
            session.commit();
        }
        assertThat(rows()).containsExactly(1, 1);
    }

    @Test
    void aFlushIsPartOfTheTransactionAndMakesNoSavepoint() {
        Assumptions.assumeThat(supported).isTrue();
        List<String> statements = new ArrayList<>();
        people.events().beforeExecute(statement -> statements.add(statement.sql()));
        try (Session session = sessions.open()) {
            addBoth(session);
            session.flush();
            session.add(new Member("bob"));
            session.flush();
            session.commit();
        }
        assertThat(statements).noneMatch(sql -> sql.contains("SAVEPOINT"));
        assertThat(told.stream().filter(event -> event.startsWith("people")))
                .containsExactly("people BEGIN_TWO_PHASE", "people PREPARE", "people COMMIT_PREPARED");
        assertThat(rows()).containsExactly(2, 1);
    }

    @Test
    void withoutTwoPhasesThereIsNothingToPrepare() {
        try (Session session = sessions.with(SessionOptions.DEFAULT).open()) {
            session.add(new Member("ann"));
            assertThatThrownBy(session::prepare)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("twoPhase(true)");
        }
    }

    @Test
    void databasesWithoutThemSaySo() {
        Assumptions.assumeThat(supported).isFalse();
        try (Session session = sessions.open()) {
            session.add(new Member("ann"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("a transaction in two phases is not supported by");
        }
    }
}
