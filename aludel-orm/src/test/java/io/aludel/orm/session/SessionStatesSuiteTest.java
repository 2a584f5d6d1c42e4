package io.aludel.orm.session;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.History;
import io.aludel.orm.IdentityKey;
import io.aludel.orm.ObjectState;
import io.aludel.orm.Presence;
import io.aludel.orm.Session;
import io.aludel.orm.SessionObjects;
import io.aludel.orm.error.DetachedInstanceException;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects in sessions: their states, and what is known of them. */
@EveryDatabase
class SessionStatesSuiteTest extends SessionSuite {
    @Test
    void anObjectGoesThroughItsFiveStates() {
        try (Session session = sessions.open()) {
            Member ann = new Member("ann");
            ObjectState state = ObjectState.of(ann);
            assertThat(state.isTransient()).isTrue();
            assertThat(state.session()).isEmpty();
            session.add(ann);
            assertThat(state.isPending()).isTrue();
            assertThat(state.session()).contains(session);
            assertThat(state.identityKey()).isEmpty();
            session.flush();
            assertThat(state.isPersistent()).isTrue();
            assertThat(state.identityKey())
                    .contains(new IdentityKey(Member.class, state.key().orElseThrow()));
            session.delete(ann);
            assertThat(state.isPersistent()).isTrue();
            assertThat(session.deleted()).containsExactly(ann);
            session.flush();
            assertThat(state.isDeleted()).isTrue();
            assertThat(state.wasDeleted()).isTrue();
            session.commit();
            assertThat(state.isDetached()).isTrue();
            assertThat(state.wasDeleted()).isTrue();
            assertThatThrownBy(() -> session.add(ann))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("was deleted");
            SessionObjects.makeTransient(ann);
            assertThat(state.isTransient()).isTrue();
            session.add(ann);
            session.commit();
            assertThat(state.isPersistent()).isTrue();
        }
    }

    @Test
    void addTakesADeletionBack() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, id);
            session.delete(ann);
            session.add(ann);
            assertThat(session.deleted()).isEmpty();
            session.commit();
            assertThat(session.get(Member.class, id)).contains(ann);
        }
    }

    @Test
    void anObjectSaysWhatItHolds() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, id);
            ObjectState state = session.inspect(ann);
            assertThat(state.unloaded()).containsExactly("loans");
            assertThat(state.expiredAttributes()).isEmpty();
            assertThat(state.presence(Member_.email)).isEqualTo(Presence.NULL);
            assertThat(state.presence(Member_.name)).isEqualTo(Presence.VALUE);
            session.expire(ann);
            assertThat(state.unloaded()).containsExactly("id", "name", "email", "loans");
            assertThat(state.expiredAttributes()).containsExactly("id", "name", "email", "loans");
            assertThat(state.presence(Member_.name)).isEqualTo(Presence.ABSENT);
            ann.setEmail("x");
            assertThat(state.expiredAttributes()).containsExactly("id", "name", "loans");
            assertThat(state.toString()).isEqualTo("persistent Member#" + id);
        }
    }

    @Test
    void historyTellsWhatChanged() {
        Long id = save("ann", "one");
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, id);
            ObjectState state = session.inspect(ann);
            assertThat(state.history(Member_.name)).isEqualTo(new History(List.of(), List.of("ann"), List.of()));
            ann.setName("bob");
            assertThat(state.history(Member_.name)).isEqualTo(new History(List.of("bob"), List.of(), List.of("ann")));
            assertThat(state.committedValue(Member_.name)).contains("ann");
            ann.setName("ann");
            assertThat(session.dirty()).containsExactly(ann);
            assertThat(session.isModified(ann)).isFalse();
            assertThat(state.history(Member_.loans)).isEqualTo(new History(List.of(), List.of(), List.of()));
            assertThat(state.loadHistory(Member_.loans).unchanged()).hasSize(1);
            Loan two = new Loan("two");
            ann.getLoans().add(two);
            assertThat(state.history(Member_.loans).added()).isEqualTo(List.of(two));
            assertThat(session.isModified(ann)).isTrue();
            assertThat(session.isModified(ann, false)).isFalse();
        }
    }

    @Test
    void stateCanBeSetByHand() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, id);
            ObjectState state = session.inspect(ann);
            state.setCommittedValue(Member_.email, "silent");
            assertThat(session.dirty()).isEmpty();
            statements.clear();
            session.flush();
            assertThat(statements).isEmpty();
            state.flagModified(Member_.email);
            session.flush();
            assertThat(statements).hasSize(1);
            statements.clear();
            state.flagDirty();
            assertThat(session.dirty()).containsExactly(ann);
            session.flush();
            assertThat(statements).isEmpty();
            state.setCommittedValue(Member_.loans, List.of());
            assertThat(ann.getLoans()).isEmpty();
            session.expire(ann);
            assertThatThrownBy(() -> state.flagModified(Member_.email)).hasMessageContaining("is not loaded");
        }
    }

    @Test
    void aTransientObjectCanStandForARow() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            Member known = new Member("whatever");
            known.setId(id);
            session.makeTransientToDetached(known);
            assertThat(session.inspect(known).isDetached()).isTrue();
            session.add(known);
            assertThat(statements).isEmpty();
            assertThat(known.getName()).isEqualTo("ann");
            assertThatThrownBy(() -> session.makeTransientToDetached(known)).hasMessageContaining("not transient");
        }
    }

    @Test
    void relationshipsLoadForObjectsWithoutASession() {
        Long id = save("ann", "one");
        try (Session session = sessions.open()) {
            Member stranger = new Member("ann");
            stranger.setId(id);
            session.enableRelationshipLoading(stranger);
            assertThat(stranger.getLoans()).extracting(Loan::getTitle).containsExactly("one");
            assertThat(session.contains(stranger)).isFalse();
        }
    }

    @Test
    void whatIsGoneOrDetachedSaysSo() {
        Long id = save("ann", "one");
        Session session = sessions.open();
        Member ann = session.getOne(Member.class, id);
        session.connection().execute(text("DELETE FROM loan"));
        session.connection().execute(text("DELETE FROM member"));
        session.expire(ann);
        assertThatThrownBy(ann::getName)
                .isInstanceOf(ObjectDeletedException.class)
                .hasMessageStartingWith("ORM-2102");
        assertThat(session.get(Member.class, id)).isEmpty();
        session.rollback();
        Member again = session.getOne(Member.class, id);
        session.close();
        assertThatThrownBy(() -> again.getLoans().size())
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageStartingWith("ORM-2101")
                .hasMessageContaining("Member.loans")
                .hasMessageContaining("selectinload(Member_.loans)");
    }

    @Test
    void refreshDiscardsAndLoadsAgain() {
        Long id = save("ann", "one");
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, id);
            Loan two = new Loan("two");
            ann.getLoans().add(two);
            ann.setName("x");
            ann.setEmail("mine");
            session.refresh(ann, Member_.name);
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(ann.getEmail()).isEqualTo("mine");
            session.refresh(ann, Member_.loans);
            assertThat(ann.getLoans()).hasSize(2);
            session.rollback();
            ann.getLoans().add(two);
            ann.setEmail("lost");
            session.refresh(ann);
            assertThat(session.inspect(two).isTransient()).isTrue();
            assertThat(ann.getEmail()).isNull();
            assertThatThrownBy(() -> session.refresh(two)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void expungingFollowsItsCascade() {
        Long id = save("ann", "one");
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, id);
            Loan one = ann.getLoans().get(0);
            session.expunge(ann);
            assertThat(session.inspect(one).isDetached()).isTrue();
            session.add(ann);
            assertThat(session.contains(one)).isTrue();
            session.add(new Member("bob"));
            session.expungeAll();
            assertThat(session.inTransaction()).isTrue();
            assertThat(session.newObjects()).isEmpty();
            assertThat(session.identityMap()).isEmpty();
            assertThat(session.inspect(ann).isDetached()).isTrue();
        }
    }

    @Test
    void aTransientObjectKeepsNothingThatARollbackMadeDoubtful() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, id);
            ann.setName("never committed");
            session.flush();
            session.rollback();
            SessionObjects.makeTransient(ann);
            assertThat(ann.getId()).isEqualTo(id);
            assertThat(ann.getName()).isNull();

            Member bob = new Member("bob");
            session.add(bob);
            SessionObjects.makeTransient(bob);
            assertThat(bob.getName()).isEqualTo("bob");
        }
    }

    @Test
    void aKeyMayBeAnExpression() {
        save("ann");
        try (Session session = sessions.open()) {
            Member bob = new Member("bob");
            bob.getLoans().add(new Loan("one"));
            session.add(bob);
            session.set(bob, Member_.id, Sql.literalSql("3 * 300", SqlTypes.BIGINT));
            session.flush();
            assertThat(bob.getId()).isEqualTo(900L);
            assertThat(session.getOne(Member.class, 900L)).isSameAs(bob);
            session.commit();
        }
        try (Session session = sessions.open()) {
            assertThat(session.getOne(Member.class, 900L).getLoans())
                    .extracting(Loan::getTitle)
                    .containsExactly("one");
        }
    }
}
