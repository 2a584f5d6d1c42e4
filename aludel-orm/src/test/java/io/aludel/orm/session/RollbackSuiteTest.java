package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.testkit.EveryDatabase;
import org.junit.jupiter.api.Test;

/** What rollbacks, of savepoints too, do to objects. */
@EveryDatabase
class RollbackSuiteTest extends SessionSuite {
    @Test
    void aRollbackExpiresEverythingWhateverTheOptions() {
        Long id = save("ann");
        try (Session session =
                sessions.with(SessionOptions.CLASSIC.expireOnCommit(false)).open()) {
            Member ann = session.getOne(Member.class, id);
            Member bob = new Member("bob");
            session.add(bob);
            session.flush();
            Long key = bob.getId();
            session.rollback();
            assertThat(session.inspect(ann).expiredAttributes()).contains("name");
            assertThat(session.inspect(bob).isTransient()).isTrue();
            assertThat(bob.getId()).isEqualTo(key);
            assertThat(bob.getName()).isEqualTo("bob");
        }
    }

    @Test
    void aRollbackGivesKeysBack() {
        try (Session session = sessions.open()) {
            Badge badge = new Badge("a", 1);
            session.add(badge);
            session.commit();
            badge.setCode("b");
            session.flush();
            assertThat(session.inspect(badge).key()).contains("b");
            session.rollback();
            assertThat(session.inspect(badge).key()).contains("a");
            assertThat(badge.getCode()).isEqualTo("a");
            assertThat(session.get(Badge.class, "a")).contains(badge);
        }
    }

    @Test
    void deletedObjectsComeBack() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, id);
            session.delete(ann);
            session.flush();
            session.rollback();
            assertThat(session.inspect(ann).isPersistent()).isTrue();
            assertThat(ann.getName()).isEqualTo("ann");
        }
    }

    @Test
    void theRollbackOfASavepointTakesBackWhatHappenedInIt() {
        Long annId = save("ann");
        Long bobId = save("bob");
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, annId);
            Member bob = session.getOne(Member.class, bobId);
            ann.setEmail("outer");
            Member cid = new Member("cid");
            Savepoint part = session.beginNested();
            bob.setEmail("inner");
            session.add(cid);
            session.flush();
            part.rollback();
            assertThat(session.inspect(ann).expiredAttributes()).isEmpty();
            assertThat(session.inspect(bob).expiredAttributes()).contains("email");
            assertThat(session.inspect(cid).isTransient()).isTrue();
            assertThat(bob.getEmail()).isNull();
            session.commit();
            assertThat(ann.getEmail()).isEqualTo("outer");
        }
    }

    @Test
    void theRollbackOfASavepointUndeletes() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, id);
            try (Savepoint part = session.beginNested()) {
                session.delete(ann);
                session.flush();
                assertThat(session.inspect(ann).isDeleted()).isTrue();
            }
            assertThat(session.inspect(ann).isPersistent()).isTrue();
            session.commit();
            assertThat(ann.getName()).isEqualTo("ann");
        }
    }

    @Test
    void aSavepointWithinASavepoint() {
        try (Session session = sessions.open()) {
            Member ann = new Member("ann");
            Member bob = new Member("bob");
            Member cid = new Member("cid");
            session.add(ann);
            Savepoint outer = session.beginNested();
            session.add(bob);
            Savepoint inner = session.beginNested();
            session.add(cid);
            inner.commit();
            assertThat(session.inspect(cid).isPersistent()).isTrue();
            outer.rollback();
            assertThat(session.inspect(ann).isPersistent()).isTrue();
            assertThat(session.inspect(bob).isTransient()).isTrue();
            assertThat(session.inspect(cid).isTransient()).isTrue();
            session.commit();
            assertThat(session.execute(select(Member_.name).from(Member.class)).all())
                    .containsExactly("ann");
        }
    }

    @Test
    void commitAndRollbackOfASessionEndSavepointsToo() {
        try (Session session = sessions.open()) {
            Savepoint part = session.beginNested();
            session.add(new Member("ann"));
            session.commit();
            assertThat(part.isActive()).isFalse();
            assertThat(session.inTransaction()).isFalse();
            session.beginNested();
            session.add(new Member("bob"));
            session.flush();
            session.rollback();
            assertThat(session.inTransaction()).isFalse();
            assertThat(session.execute(select(Member_.name).from(Member.class)).all())
                    .containsExactly("ann");
        }
    }

    @Test
    void aFlushThatFailsInASavepointIsOverWithTheSavepoint() {
        save("ann");
        try (Session session = sessions.open()) {
            Member bob = new Member("bob");
            session.add(bob);
            Savepoint part = session.beginNested();
            session.add(new Member("ann"));
            assertThatThrownBy(session::flush).isInstanceOf(io.aludel.error.IntegrityException.class);
            assertThat(session.isActive()).isFalse();
            assertThatThrownBy(session::flush).isInstanceOf(PendingRollbackException.class);
            part.rollback();
            assertThat(session.isActive()).isTrue();
            assertThat(session.inspect(bob).isPersistent()).isTrue();
            session.commit();
            assertThat(session.execute(select(Member_.name).from(Member.class)).all())
                    .containsExactlyInAnyOrder("ann", "bob");
        }
    }

    @Test
    void aPendingRollbackShowsTheFirstError() {
        save("ann");
        try (Session session = sessions.open()) {
            session.add(new Member("ann"));
            Throwable failure = org.assertj.core.api.Assertions.catchThrowable(session::commit);
            assertThatThrownBy(() -> session.get(Member.class, 1))
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageStartingWith("ORM-2105")
                    .hasMessageContaining("because a flush failed")
                    .hasMessageContaining("session.rollback()")
                    .hasCause(failure);
            session.rollback();
            assertThat(session.execute(select(Member.class)).all()).hasSize(1);
        }
    }
}
