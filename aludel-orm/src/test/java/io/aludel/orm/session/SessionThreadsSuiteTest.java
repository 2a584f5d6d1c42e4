package io.aludel.orm.session;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session is for one thread at a time, and there may be very many threads. */
@EveryDatabase
class SessionThreadsSuiteTest {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);
    private static final int TASKS = 10_000;

    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void create(TestDatabase database) {
        engine = Engine.builder(database.url())
                .poolSize(10)
                .maxOverflow(0)
                .poolTimeout(Duration.ofMinutes(2))
                .build();
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS).with(SessionOptions.CLASSIC);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private interface Use {
        void on(Session session, Member member);
    }

    /** What a second thread gets when it uses a session while the first one is in the middle of a flush. */
    private @Nullable Throwable inTheMiddleOfAFlush(Use use) throws InterruptedException {
        return inTheMiddleOfAFlush("second", use);
    }

    private @Nullable Throwable inTheMiddleOfAFlush(String name, Use use) throws InterruptedException {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try (Session session = sessions.open()) {
            Member ann = new Member("ann");
            ann.getLoans().add(new Loan("one"));
            session.add(ann);
            session.commit();
            ann.setEmail("x");
            session.events().beforeFlush(same -> {
                Thread second = new Thread(
                        () -> {
                            try {
                                use.on(session, ann);
                            } catch (RuntimeException thrown) {
                                failure.set(thrown);
                            }
                        },
                        name);
                second.start();
                try {
                    second.join();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
            Thread.currentThread().setName("first");
            session.flush();
            session.rollback();
        }
        return failure.get();
    }

    @Test
    void bothThreadsAreNamed() throws InterruptedException {
        assertThat(inTheMiddleOfAFlush(
                        (session, ann) -> session.execute(select(Member.class)).all()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("ORM-2107")
                .hasMessageContaining("thread 'second'")
                .hasMessageContaining("thread 'first'");
    }

    @Test
    void aThreadWithoutANameIsNumbered() throws InterruptedException {
        assertThat(inTheMiddleOfAFlush("", (session, ann) -> session.get(Badge.class, "a")))
                .hasMessageMatching("(?s)ORM-2107: thread #\\d+ uses a session that thread 'first' is using\\..*");
    }

    @Test
    void everyWayIntoASessionIsGuarded() throws InterruptedException {
        Use[] uses = {
            (session, ann) -> session.add(new Member("bob")),
            (session, ann) -> session.delete(ann),
            (session, ann) -> session.merge(new Member("bob")),
            (session, ann) -> session.refresh(ann),
            (session, ann) -> session.expire(ann),
            (session, ann) -> session.expunge(ann),
            (session, ann) -> session.get(Member.class, 42L),
            (session, ann) -> session.commit(),
            (session, ann) -> session.rollback(),
            (session, ann) -> session.beginNested(),
            (session, ann) -> session.close(),
            (session, ann) -> session.connection(),
            (session, ann) -> ann.getLoans().size(),
            (session, ann) -> ann.getLoans().add(new Loan("two")),
        };
        for (int index = 0; index < uses.length; index++) {
            assertThat(inTheMiddleOfAFlush(uses[index]))
                    .as("way " + index)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("ORM-2107");
            try (Session session = sessions.open()) {
                session.execute(io.aludel.sql.Sql.delete(Loan.class).allRows());
                session.execute(io.aludel.sql.Sql.delete(Member.class).allRows());
                session.commit();
            }
        }
    }

    @Test
    void aSessionMayGoFromThreadToThread() throws InterruptedException {
        try (Session session = sessions.open()) {
            Thread other = new Thread(() -> session.add(new Member("ann")));
            other.start();
            other.join();
            session.commit();
            assertThat(session.execute(select(Member.class)).all()).hasSize(1);
        }
    }

    @Test
    void tenThousandTasksFinishWithTenConnections() throws InterruptedException {
        sessions.transactWithoutResult(session -> session.add(new Badge("a", 1)));
        assertThat(levels(1)).isEqualTo(1); // initializes classes
        try (PinnedThreads pinned = new PinnedThreads()) {
            assertThat(levels(TASKS)).isEqualTo(TASKS);
            assertThat(pinned.stop()).noneMatch(place -> place.startsWith("io.aludel."));
        }
        assertThat(engine.poolStatus().open()).isLessThanOrEqualTo(10);
    }

    @Test
    void aThousandTasksWriteWithTenConnections() throws InterruptedException {
        int tasks = 1_000;
        AtomicInteger names = new AtomicInteger();
        try (PinnedThreads pinned = new PinnedThreads()) {
            assertThat(sum(
                            tasks,
                            () -> sessions.transact(session -> {
                                Member member = new Member("member" + names.incrementAndGet());
                                member.getLoans().add(new Loan("one"));
                                session.add(member);
                                session.flush();
                                session.expireAll();
                                return member.getLoans().size(); // two statements, each waits for its answer
                            })))
                    .isEqualTo(tasks);
            assertThat(pinned.stop()).noneMatch(place -> place.startsWith("io.aludel."));
        }
        assertThat(sessions.<Long>transact(
                        session -> session.scalar(select(count()).from(Loan.class))))
                .isEqualTo(tasks);
        assertThat(engine.poolStatus().active()).isZero();
    }

    /** The sum of what so many tasks read, each in a session and on a thread of its own. */
    private int levels(int tasks) throws InterruptedException {
        return sum(
                tasks,
                () -> sessions.transact(
                        session -> session.getOne(Badge.class, "a").getLevel()));
    }

    private static int sum(int tasks, IntSupplier work) throws InterruptedException {
        AtomicInteger sum = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        ExecutorService threads = virtualThreads();
        try {
            CountDownLatch waiting = new CountDownLatch(tasks);
            for (int task = 0; task < tasks; task++) {
                threads.execute(() -> {
                    try {
                        sum.addAndGet(work.getAsInt());
                    } catch (RuntimeException thrown) {
                        failure.compareAndSet(null, thrown);
                    } finally {
                        waiting.countDown();
                    }
                });
            }
            assertThat(waiting.await(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            threads.shutdownNow();
        }
        assertThat(failure.get()).isNull();
        return sum.get();
    }

    /** A virtual thread for each task where the JDK has them, otherwise a pool of threads. */
    private static ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException olderJdk) {
            return Executors.newFixedThreadPool(200);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
