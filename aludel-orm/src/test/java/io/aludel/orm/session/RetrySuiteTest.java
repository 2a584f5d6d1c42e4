package io.aludel.orm.session;

import static io.aludel.sql.ExecutionOptions.ISOLATION_LEVEL;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.aludel.engine.Retry;
import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.sql.Lock;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two transactions that get in each other's way, for real: one of them is done again. */
@EveryDatabase
class RetrySuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);
    private static final Retry RETRY = Retry.of(5);

    private final CyclicBarrier both = new CyclicBarrier(2);
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<Retry.Attempt> told = Collections.synchronizedList(new ArrayList<>());

    RetrySuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        sessions.transactWithoutResult(session -> {
            session.add(new Badge("a", 1));
            session.add(new Badge("b", 1));
        });
    }

    /** Both are there, once each has come; afterwards nobody waits. */
    private void meet(int attempt) {
        if (attempt == 1) {
            try {
                both.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<Badge> worn(Session session) {
        return session.execute(select(Badge.class).where(Badge_.level.gt(0))).all();
    }

    /** Puts a badge down, unless nobody else wears one. */
    private boolean putDown(SessionFactory serializable, String code) {
        AtomicInteger own = new AtomicInteger();
        return serializable.transact(RETRY.onRetry(told::add), session -> {
            attempts.incrementAndGet();
            int attempt = own.incrementAndGet();
            boolean others = worn(session).size() > 1;
            meet(attempt);
            if (others) {
                session.getOne(Badge.class, code).setLevel(0);
            }
            return others;
        });
    }

    @Test
    void oneOfTwoThatReadWhatTheOtherWritesIsDoneAgain(TestDatabase db) {
        assumeThat(db.kind()).as("H2's SERIALIZABLE lets both commit").isNotEqualTo(TestDatabase.Kind.H2);
        SessionFactory serializable =
                sessions.with(SessionOptions.DEFAULT.option(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE));
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> putDown(serializable, "b"));
        boolean one = putDown(serializable, "a");
        assertThat(List.of(one, other.join())).containsExactlyInAnyOrder(true, false);
        assertThat(sessions.transact(RetrySuiteTest::worn)).hasSize(1);
        assertThat(attempts.get()).isGreaterThanOrEqualTo(3);
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(attempt -> assertThat(attempt.failure())
                        .isInstanceOfSatisfying(
                                DatabaseException.class,
                                failure -> assertThat(failure.code()).isEqualTo(ErrorCode.SERIALIZATION_FAILURE)));
    }

    private void raise(String first, String second) {
        AtomicInteger own = new AtomicInteger();
        sessions.transactWithoutResult(RETRY.onRetry(told::add), session -> {
            int attempt = own.incrementAndGet();
            raise(session, first);
            meet(attempt);
            raise(session, second);
        });
    }

    private static void raise(Session session, String code) {
        Badge badge = session.get(Badge.class, code, Lock.update()).orElseThrow();
        badge.setLevel(badge.getLevel() + 1);
        session.flush();
    }

    @Test
    @Needs(Feature.CONCURRENT_WRITERS)
    void oneOfTwoThatWaitForEachOtherIsDoneAgain() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> raise("b", "a"));
        raise("a", "b");
        other.join();
        assertThat(told).isNotEmpty();
        try (Session session = sessions.open()) {
            List<Badge> badges = session.execute(select(Badge.class)).all();
            assertThat(badges).extracting(Badge::getLevel).containsExactly(3, 3);
        }
    }

    private static DatabaseException conflict() {
        return new DatabaseException(ErrorCode.SERIALIZATION_FAILURE, "somebody else was first.");
    }

    @Test
    void nothingOfAFailedAttemptIsUsedAgain() {
        List<Session> opened = new ArrayList<>();
        List<Badge> loaded = new ArrayList<>();
        int level = sessions.transact(RETRY, session -> {
            opened.add(session);
            Badge badge = session.getOne(Badge.class, "a");
            loaded.add(badge);
            badge.setLevel(badge.getLevel() + 10);
            session.flush();
            if (opened.size() < 3) {
                throw conflict();
            }
            return badge.getLevel();
        });
        assertThat(level).isEqualTo(11);
        assertThat(opened).doesNotHaveDuplicates().hasSize(3);
        assertThat(loaded.get(0)).isNotSameAs(loaded.get(2));
        assertThat(engine.poolStatus().active()).isZero();
    }

    @Test
    void aNewObjectOfTheFailedAttemptIsNotThere() {
        AtomicInteger own = new AtomicInteger();
        sessions.transactWithoutResult(RETRY, session -> {
            session.add(new Member("ann"));
            session.flush();
            if (own.incrementAndGet() == 1) {
                throw conflict();
            }
        });
        assertThat(sessions.<List<Member>>transact(
                        session -> session.execute(select(Member.class)).all()))
                .hasSize(1);
    }

    @Test
    void workThatCommitsByItselfIsNotDoneAgain() {
        assertThatThrownBy(() -> sessions.transactWithoutResult(RETRY, session -> {
                    attempts.incrementAndGet();
                    session.getOne(Badge.class, "a").setLevel(7);
                    session.commit();
                    throw conflict();
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void whatAListenerThrowsAfterTheCommitRepeatsNothing() {
        sessions.events().afterCommit(session -> {
            throw conflict();
        });
        assertThatThrownBy(() -> sessions.transactWithoutResult(RETRY, session -> {
                    attempts.incrementAndGet();
                    session.getOne(Badge.class, "a").setLevel(7);
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(attempts).hasValue(1);
    }
}
