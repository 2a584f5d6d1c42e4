package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.error.InvalidRequestException;
import io.aludel.error.NoResultException;
import io.aludel.orm.IdentityKey;
import io.aludel.orm.ScopedSession;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionObjects;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.SessionStatistics;
import io.aludel.orm.SessionTransaction;
import io.aludel.orm.SessionTransaction.Origin;
import io.aludel.orm.error.MappingException;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a session offers beside objects: transactions, keys, flushes, closing. */
@EveryDatabase
class SessionApiSuiteTest extends SessionSuite {
    @Test
    void aTransactionBeginsByItself() {
        try (Session session = sessions.open()) {
            assertThat(session.inTransaction()).isFalse();
            session.add(new Member("ann"));
            assertThat(session.inTransaction()).isTrue();
            assertThat(session.transaction()).map(SessionTransaction::origin).contains(Origin.AUTOBEGIN);
            assertThatThrownBy(session::begin)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("a transaction is already begun on this session");
            session.commit();
            assertThat(session.inTransaction()).isFalse();
            session.commit();
            session.rollback();
        }
        assertThat(names()).containsExactly("ann");
    }

    @Test
    void aNumberThatIsNoKeyIsRefused() {
        try (Session session = sessions.open()) {
            assertThat(session.get(Member.class, 1.0)).isEmpty();
            assertThatThrownBy(() -> session.get(Member.class, 1.5))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining(
                            "the key of Member is a Long, and the number of type Double that was given is none");
            assertThatThrownBy(() -> session.get(Member.class, Double.NaN))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("Give a whole number within the range of Long.");
        }
    }

    /** No entity, and not compiled as one. */
    private static final class Stranger {}

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks may do
    void whatIsNoEntityIsRefusedWithItsReason() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.add(new Stranger()))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("Stranger was compiled without the Aludel processor")
                    .hasMessageContaining("annotationProcessorPaths");
            assertThatThrownBy(() -> session.add("ann"))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("ORM-2002")
                    .hasMessageContaining("java.lang.String is a class of Java itself, not an entity");
            assertThatThrownBy(() -> session.add(List.of(new Member("ann"))))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("holds several objects where one entity is asked for")
                    .hasMessageContaining("addAll(..)");
            assertThatThrownBy(() -> session.delete(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("object");
            assertThat(session.newObjects()).isEmpty();
        }
    }

    @Test
    void settingAnAttributeBeginsATransaction() {
        try (Session session = sessions.open()) {
            Member ann = new Member("ann");
            session.add(ann);
            session.commit();
            ann.setEmail("x");
            assertThat(session.inTransaction()).isTrue();
        }
    }

    @Test
    void aTransactionCanBeBegunByHand() {
        try (Session session = sessions.open()) {
            try (SessionTransaction transaction = session.begin()) {
                session.add(new Member("ann"));
                transaction.commit();
            }
            try (SessionTransaction transaction = session.begin()) {
                session.add(new Member("bob"));
                assertThat(transaction.isActive()).isTrue();
            }
            assertThat(session.inTransaction()).isFalse();
        }
        assertThat(names()).containsExactly("ann");
    }

    @Test
    void withoutAutobeginItHasTo() {
        try (Session session = with(SessionOptions.CLASSIC.autoBegin(false)).open()) {
            assertThatThrownBy(() -> session.add(new Member("ann"))).hasMessageContaining("autobegin is off");
            assertThatThrownBy(() -> session.get(Member.class, 1)).hasMessageContaining("autobegin is off");
            session.begin();
            session.add(new Member("ann"));
            session.commit();
            assertThatThrownBy(() -> session.execute(select(Member.class))).hasMessageContaining("autobegin is off");
        }
    }

    @Test
    void aClosedSessionCanBeUsedAgainUnlessItIsClosedForGood() {
        Session session = sessions.open();
        Member ann = new Member("ann");
        session.add(ann);
        session.close();
        assertThat(session.inspect(ann).isTransient()).isTrue();
        session.add(ann);
        session.commit();
        session.close();
        session.close();
        Session once = with(SessionOptions.CLASSIC.closeResetsOnly(false)).open();
        once.reset();
        assertThat(once.execute(select(Member.class)).all()).hasSize(1);
        once.close();
        once.close();
        assertThatThrownBy(() -> once.execute(select(Member.class))).hasMessageContaining("closed for good");
        assertThatThrownBy(() -> once.add(new Member("bob"))).hasMessageContaining("closed for good");
    }

    @Test
    void closingRollsBack() {
        try (Session session = sessions.open()) {
            session.add(new Member("ann"));
            session.flush();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void objectsAreFoundByKeys() {
        try (Session session = sessions.open()) {
            session.addAll(List.of(new Badge("a", 1), new Badge("b", 2)));
            session.commit();
            assertThat(session.getOne(Badge.class, "a").getLevel()).isEqualTo(1);
            assertThatThrownBy(() -> session.getOne(Badge.class, "x"))
                    .isInstanceOf(NoResultException.class)
                    .hasMessageContaining("there is no Badge with the key x");
            List<Badge> all = session.getAll(Badge.class, List.of("b", "x", "a"));
            assertThat(all)
                    .extracting(badge -> badge == null ? null : badge.getCode())
                    .containsExactly("b", null, "a");
            assertThat(session.identityKey(Badge.class, "a")).isEqualTo(new IdentityKey(Badge.class, "a"));
            assertThat(session.identityMap())
                    .containsOnlyKeys(new IdentityKey(Badge.class, "a"), new IdentityKey(Badge.class, "b"));
            assertThat(session)
                    .containsExactlyInAnyOrderElementsOf(session.identityMap().values());
            assertThat(SessionObjects.of(session.getOne(Badge.class, "a"))).contains(session);
        }
    }

    @Test
    void manyObjectsAreFoundByOneStatement() {
        sessions.transact(session -> {
            session.addAll(List.of(new Badge("a", 1), new Badge("b", 2), new Badge("c", 3)));
            return null;
        });
        try (Session session = sessions.open()) {
            Badge here = session.getOne(Badge.class, "b");
            long before = session.connection().statementsSent();
            List<Badge> all = session.getAll(Badge.class, List.of("c", "x", "b", "a", "c"));
            assertThat(session.connection().statementsSent() - before).isEqualTo(1);
            assertThat(all)
                    .extracting(badge -> badge == null ? null : badge.getCode())
                    .containsExactly("c", null, "b", "a", "c");
            assertThat(all.get(2)).isSameAs(here);
            assertThat(session.getAll(Badge.class, List.of())).isEmpty();
            assertThat(session.connection().statementsSent() - before).isEqualTo(1);
        }
    }

    @Test
    void flushesCanBeHeldBack() {
        try (Session session = sessions.open()) {
            session.add(new Member("ann"));
            assertThat(session.noAutoFlush(
                            () -> session.execute(select(Member.class)).all()))
                    .isEmpty();
            session.noAutoFlush(() -> {
                assertThat(session.execute(text("SELECT 1")).all()).hasSize(1);
            });
            assertThat(session.newObjects()).hasSize(1);
            assertThat(session.execute(select(Member.class)).all()).hasSize(1);
        }
    }

    @Test
    void commitAndSavepointsFlushInAnyCase() {
        try (Session session = with(SessionOptions.CLASSIC.autoFlush(io.aludel.orm.AutoFlush.NEVER))
                .open()) {
            session.add(new Member("ann"));
            assertThat(session.execute(select(Member.class)).all()).isEmpty();
            session.beginNested();
            assertThat(session.newObjects()).isEmpty();
            session.add(new Member("bob"));
            session.commit();
        }
        assertThat(names()).containsExactly("ann", "bob");
    }

    @Test
    void committedObjectsStayLoadedWhenThatIsWanted() {
        try (Session session =
                with(SessionOptions.CLASSIC.expireOnCommit(false)).open()) {
            Member ann = new Member("ann");
            session.add(ann);
            session.commit();
            statements.clear();
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(statements).isEmpty();
        }
    }

    @Test
    void aSessionKeepsWhatTheApplicationGivesIt() {
        SessionFactory factory = with(SessionOptions.CLASSIC.info("tenant", 7));
        try (Session session = factory.open()) {
            session.info().put("user", "ann");
            assertThat(session.info()).containsOnly(Map.entry("tenant", 7), Map.entry("user", "ann"));
        }
        try (Session session = factory.open()) {
            assertThat(session.info()).containsOnlyKeys("tenant");
        }
    }

    @Test
    void aSessionCountsWhatItDoes() {
        try (Session session = sessions.open()) {
            assertThat(session.statistics()).isEqualTo(new SessionStatistics(0, 0, 0, 0, 0));
            session.add(new Member("ann"));
            session.commit();
            session.add(new Member("bob"));
            List<Member> all = session.execute(select(Member.class)).all();
            assertThat(all).hasSize(2);
            session.add(new Member("cid"));
            assertThat(session.statistics()).isEqualTo(new SessionStatistics(3, 2, 2, 2, 1));
        }
    }

    @Test
    void aScopeHasOneSession() {
        AtomicReference<String> request = new AtomicReference<>("one");
        ScopedSession scoped = sessions.scoped(request::get);
        Session first = scoped.session();
        assertThat(scoped.session()).isSameAs(first);
        request.set("two");
        assertThat(scoped.session()).isNotSameAs(first);
        assertThat(scoped.size()).isEqualTo(2);
        scoped.remove();
        scoped.remove();
        assertThat(scoped.find()).isEmpty();
        request.set("one");
        scoped.with(session -> {
            session.add(new Member("ann"));
            return null;
        });
        scoped.session().commit();
        scoped.remove();
        assertThat(scoped.size()).isZero();
        assertThat(names()).containsExactly("ann");
    }

    @Test
    void twoSessionsDoNotShareObjects() {
        try (Session one = sessions.open();
                Session two = sessions.open()) {
            Member ann = new Member("ann");
            one.add(ann);
            assertThatThrownBy(() -> two.add(ann))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("ORM-2104")
                    .hasMessageContaining("already attached to another session");
            assertThatThrownBy(() -> one.delete(ann)).hasMessageContaining("not persisted");
            assertThatThrownBy(() -> one.delete(new Member("x"))).hasMessageContaining("not persisted");
            assertThatThrownBy(() -> two.expunge(ann)).hasMessageContaining("not in this session");
        }
    }

    @Test
    void mergingWithoutLoadingTakesACopyForTheRow() {
        Member ann = new Member("ann");
        try (Session session =
                with(SessionOptions.CLASSIC.expireOnCommit(false)).open()) {
            session.add(ann);
            session.commit();
        }
        statements.clear();
        try (Session session = sessions.open()) {
            Member here = session.merge(ann, false);
            assertThat(here).isNotSameAs(ann);
            assertThat(here.getName()).isEqualTo("ann");
            assertThat(session.dirty()).isEmpty();
            session.commit();
            assertThat(statements).isEmpty();
            assertThatThrownBy(() -> session.merge(new Member("new"), false)).hasMessageContaining("it has no row");
            ann.setName("changed");
            session.expungeAll();
            assertThatThrownBy(() -> session.merge(ann, false))
                    .hasMessageContaining("changes that would never be written");
            assertThat(session.mergeAll(Set.of(ann)))
                    .extracting(Member::getName)
                    .containsExactly("changed");
        }
    }
}
