package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A session holds clean objects weakly, and those with something to write strongly.
 *
 * <p>The collector may let anything live, so these tests wait until it has taken a clean object that nobody refers to. Whatever else was
 * as weakly held as that one is then gone, too.
 */
class IdentityMapTest {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);
    private static final int PATIENCE = 200;

    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void create() {
        engine = Engine.create("h2:mem:weak" + System.nanoTime());
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS).with(SessionOptions.DEFAULT.expireOnCommit(false));
        sessions.transactWithoutResult(session -> {
            for (int number = 0; number < 4; number++) {
                session.add(new Badge("b" + number, number));
            }
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** Lets the collector run until it has taken an object. */
    private static void collected(WeakReference<?> gone) {
        for (int round = 0; round < PATIENCE && gone.get() != null; round++) {
            System.gc();
            pause();
        }
        assertThat(gone.get()).as("an object that nobody refers to").isNull();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does something with an object that no variable of the test refers to afterwards. */
    private static WeakReference<Object> left(Supplier<Object> work) {
        return new WeakReference<>(work.get());
    }

    /** An object that was loaded and nothing else; pending changes stay pending. */
    private static WeakReference<Object> cleanIn(Session session) {
        return left(() -> session.noAutoFlush(() -> session.getOne(Badge.class, "b1")));
    }

    @Test
    void cleanObjectsGoWhenNobodyRefersToThem() {
        try (Session session = sessions.open()) {
            List<Badge> kept =
                    new ArrayList<>(session.execute(select(Badge.class).where(Badge_.code.eq("b1")))
                            .all());
            WeakReference<Object> clean = left(() -> session.getOne(Badge.class, "b0"));
            collected(clean);
            assertThat(session.identityMap()).hasSize(1).containsValue(kept.get(0));
            assertThat(session.getOne(Badge.class, "b1")).isSameAs(kept.get(0));
            assertThat(session.getOne(Badge.class, "b0").getLevel()).isZero();
            Reference.reachabilityFence(kept);
        }
    }

    @Test
    void changedObjectsAreHeldUntilTheyAreWritten() {
        try (Session session = sessions.open()) {
            WeakReference<Object> changed = left(() -> {
                Badge badge = session.getOne(Badge.class, "b0");
                badge.setLevel(42);
                return badge;
            });
            WeakReference<Object> clean = cleanIn(session);
            collected(clean);
            assertThat(session.dirty()).hasSize(1);
            assertThat(changed.get()).isNotNull();
            session.flush();
            collected(changed);
            session.commit();
            assertThat(session.getOne(Badge.class, "b0").getLevel()).isEqualTo(42);
        }
    }

    @Test
    void newObjectsAreHeldUntilTheyAreWritten() {
        try (Session session = sessions.open()) {
            WeakReference<Object> added = left(() -> {
                Badge badge = new Badge("new", 7);
                session.add(badge);
                return badge;
            });
            WeakReference<Object> clean = cleanIn(session);
            collected(clean);
            assertThat(session.newObjects()).hasSize(1);
            assertThat(added.get()).isNotNull();
            session.commit();
            collected(added);
            assertThat(session.getOne(Badge.class, "new").getLevel()).isEqualTo(7);
        }
    }

    @Test
    void deletedObjectsAreHeldUntilTheTransactionEnds() {
        try (Session session = sessions.open()) {
            WeakReference<Object> deleted = left(() -> {
                Badge badge = session.getOne(Badge.class, "b0");
                session.delete(badge);
                return badge;
            });
            collected(cleanIn(session));
            assertThat(session.deleted()).hasSize(1);
            session.flush();
            collected(cleanIn(session));
            assertThat(deleted.get())
                    .as("it comes back when the transaction is rolled back")
                    .isNotNull();
            session.commit();
            collected(deleted);
            assertThat(session.get(Badge.class, "b0")).isEmpty();
        }
    }

    @Test
    void aChangeThatIsTakenBackLetsTheObjectGo() {
        try (Session session = sessions.open()) {
            WeakReference<Object> changed = left(() -> {
                Badge badge = session.getOne(Badge.class, "b0");
                badge.setLevel(42);
                return badge;
            });
            session.rollback();
            collected(changed);
            assertThat(session.getOne(Badge.class, "b0").getLevel()).isZero();
        }
    }
}
