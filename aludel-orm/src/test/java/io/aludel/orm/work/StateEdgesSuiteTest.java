package io.aludel.orm.work;

import static io.aludel.sql.Sql.delete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.orm.ObjectState;
import io.aludel.orm.Savepoint;
import io.aludel.orm.SessionEvents;
import io.aludel.orm.SessionObjects;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way from one of the five states to another, and the one event that tells of it. */
@EveryDatabase
class StateEdgesSuiteTest extends WorkSuite {
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        SessionEvents events = session.events();
        events.transientToPending((own, object) -> heard.add("transientToPending"));
        events.pendingToTransient((own, object) -> heard.add("pendingToTransient"));
        events.pendingToPersistent((own, object) -> heard.add("pendingToPersistent"));
        events.persistentToTransient((own, object) -> heard.add("persistentToTransient"));
        events.loadedAsPersistent((own, object) -> heard.add("loadedAsPersistent"));
        events.persistentToDeleted((own, object) -> heard.add("persistentToDeleted"));
        events.deletedToPersistent((own, object) -> heard.add("deletedToPersistent"));
        events.deletedToDetached((own, object) -> heard.add("deletedToDetached"));
        events.persistentToDetached((own, object) -> heard.add("persistentToDetached"));
        events.detachedToPersistent((own, object) -> heard.add("detachedToPersistent"));
    }

    private Token stored(int number) {
        Token token = new Token(number, "serial " + number);
        session.add(token);
        session.commit();
        assertThat(token.serial()).isNotNull();
        heard.clear();
        return token;
    }

    private Token added(int number) {
        Token token = new Token(number, "serial " + number);
        session.add(token);
        assertThat(heard()).containsExactly("transientToPending");
        return token;
    }

    private List<String> heard() {
        List<String> since = List.copyOf(heard);
        heard.clear();
        return since;
    }

    private static ObjectState state(Object object) {
        return ObjectState.of(object);
    }

    @Test
    void aPendingObjectBecomesTransientAgain() {
        Token expunged = added(1);
        session.expunge(expunged);
        assertThat(heard()).containsExactly("pendingToTransient");
        Token rolledBack = added(2);
        session.rollback();
        assertThat(heard()).containsExactly("pendingToTransient");
        Token madeSo = added(3);
        SessionObjects.makeTransient(madeSo);
        assertThat(heard()).containsExactly("pendingToTransient");
        Token left = added(4);
        session.close();
        assertThat(heard()).containsExactly("pendingToTransient");
        for (Token each : List.of(expunged, rolledBack, madeSo, left)) {
            assertThat(state(each).isTransient()).isTrue();
        }
    }

    @Test
    void anOrphanThatWasNeverWrittenBecomesTransient() {
        OperaStaging tosca = new OperaStaging("Tosca", 1);
        session.add(tosca);
        session.commit();
        assertThat(tosca.programme()).isNull();
        heard.clear();
        tosca.programme(new Programme("x"));
        assertThat(heard()).containsExactly("transientToPending");
        tosca.programme(null);
        session.flush();
        assertThat(heard()).containsExactly("pendingToTransient");
    }

    @Test
    void anOrphanIsDeletedAndComesBack() {
        OperaStaging tosca = new OperaStaging("Tosca", 1);
        Programme programme = new Programme("x");
        tosca.programme(programme);
        session.add(tosca);
        session.commit();
        assertThat(tosca.programme()).isSameAs(programme);
        heard.clear();
        tosca.programme(null);
        assertThat(session.deleted()).isEmpty();
        session.flush();
        assertThat(heard()).containsExactly("persistentToDeleted");
        session.rollback();
        assertThat(heard()).containsExactly("deletedToPersistent");
        assertThat(tosca.programme()).isSameAs(programme);
    }

    @Test
    void anObjectIsLoadedOnce() {
        stored(1);
        session.expungeAll();
        assertThat(heard()).containsExactly("persistentToDetached");
        Token here = session.getOne(Token.class, 1);
        session.getOne(Token.class, 1);
        session.refresh(here);
        session.expire(here);
        assertThat(here.serial()).isEqualTo("serial 1");
        assertThat(heard()).containsExactly("loadedAsPersistent");
    }

    @Test
    void aDeletedObjectIsDetachedByTheCommit() {
        Token token = stored(1);
        session.delete(token);
        assertThat(heard()).isEmpty();
        session.flush();
        assertThat(heard()).containsExactly("persistentToDeleted");
        session.commit();
        assertThat(heard()).containsExactly("deletedToDetached");
        assertThat(state(token).isDetached()).isTrue();
    }

    @Test
    void aDeletedObjectComesBackWithARollbackOrASavepoint() {
        Token token = stored(1);
        Savepoint part = session.beginNested();
        session.delete(token);
        session.flush();
        part.rollback();
        assertThat(heard()).containsExactly("persistentToDeleted", "deletedToPersistent");
        part = session.beginNested();
        session.delete(token);
        session.flush();
        part.commit();
        assertThat(heard()).containsExactly("persistentToDeleted");
        session.rollback();
        assertThat(heard()).containsExactly("deletedToPersistent");
        session.delete(token);
        session.rollback();
        assertThat(heard()).containsExactly("deletedToPersistent");
        assertThat(state(token).isPersistent()).isTrue();
    }

    @Test
    void aDeletedObjectIsExpunged() {
        Token token = stored(1);
        session.delete(token);
        session.flush();
        session.expunge(token);
        assertThat(heard()).containsExactly("persistentToDeleted", "deletedToDetached");
        assertThat(state(token).isDetached()).isTrue();
        assertThatThrownBy(() -> session.add(token))
                .hasMessageContaining("Token#1 was deleted and cannot be added again");
        session.rollback();
        assertThat(heard()).isEmpty();
        assertThat(state(token).isDetached()).isTrue();
        Token other = session.getOne(Token.class, 1);
        heard.clear();
        session.delete(other);
        session.flush();
        SessionObjects.makeTransient(other);
        assertThat(heard()).containsExactly("persistentToDeleted", "deletedToDetached");
        assertThat(state(other).isTransient()).isTrue();
    }

    @Test
    void expungingAllLeavesDeletedObjectsToTheTransaction() {
        Token token = stored(1);
        session.delete(token);
        session.flush();
        heard.clear();
        session.expungeAll();
        assertThat(heard()).isEmpty();
        assertThat(state(token).isDeleted()).isTrue();
        session.rollback();
        assertThat(heard()).containsExactly("deletedToPersistent");
        assertThat(session.getOne(Token.class, 1)).isSameAs(token);

        Savepoint part = session.beginNested();
        session.delete(token);
        session.flush();
        heard.clear();
        session.expungeAll();
        part.commit();
        assertThat(heard()).isEmpty();
        session.commit();
        assertThat(heard()).containsExactly("deletedToDetached");
        assertThat(rows("SELECT number FROM token")).isEmpty();
    }

    @Test
    void closingTellsNothingOfDeletedObjects() {
        Token token = stored(1);
        Token within = stored(2);
        Token byStatement = stored(3);
        assertThat(token.serial() + within.serial()).isNotNull(); // as above
        session.delete(token);
        session.flush();
        session.beginNested();
        session.delete(within);
        session.flush();
        session.execute(delete(Token.class).where(Token_.number.eq(3)));
        heard.clear();
        session.close();
        assertThat(heard()).isEmpty();
        for (Token each : List.of(token, within, byStatement)) {
            assertThat(state(each).isDeleted()).isTrue();
            assertThat(state(each).session()).isEmpty();
        }
        reopen();
        assertThat(rows("SELECT number FROM token ORDER BY number")).containsExactly("1", "2", "3");
        assertThatThrownBy(() -> session.add(token))
                .hasMessageContaining("Token#1 was deleted and cannot be added again");
        SessionObjects.makeTransient(within);
        assertThat(state(within).isTransient()).isTrue();
        assertThat(session.merge(byStatement)).isSameAs(session.getOne(Token.class, 3));
    }

    @Test
    void aDeletedObjectIsMergedAsANewOne() {
        Token token = stored(1);
        session.delete(token);
        Token again = session.merge(token);
        assertThat(heard()).containsExactly("persistentToDeleted", "transientToPending");
        assertThat(again).isNotSameAs(token);
        assertThat(again.serial()).isEqualTo("serial 1");
        session.rollback();
        assertThat(heard()).containsExactlyInAnyOrder("pendingToTransient", "deletedToPersistent");
        assertThat(session.getOne(Token.class, 1)).isSameAs(token);

        assertThat(token.serial()).isNotNull();
        session.delete(token);
        session.flush();
        Token kept = session.merge(token);
        session.commit();
        assertThat(state(kept).isPersistent()).isTrue();
        assertThat(state(token).isDetached()).isTrue();
        assertThat(rows("SELECT number, serial FROM token")).containsExactly("1|serial 1");
    }

    @Test
    void aDeletionBeginsATransactionWhoseRollbackTakesItBack() {
        Token token = stored(1);
        session.rollback();
        session.delete(token);
        assertThat(session.inTransaction()).isTrue();
        session.rollback();
        assertThat(session.deleted()).isEmpty();
        session.commit();
        assertThat(rows("SELECT number FROM token")).containsExactly("1");
    }

    @Test
    void whatWasAddedAndDeletedInOneTransactionIsTransientAfterItsRollback() {
        Token token = added(1);
        session.flush();
        session.delete(token);
        session.flush();
        assertThat(heard()).containsExactly("pendingToPersistent", "persistentToDeleted");
        session.rollback();
        assertThat(heard()).containsExactly("deletedToDetached");
        assertThat(state(token).isTransient()).isTrue();
        session.add(token);
        session.commit();
        assertThat(rows("SELECT number FROM token")).containsExactly("1");
    }

    @Test
    void rowsThatAStatementDeletesAreDeletedObjects() {
        Token token = stored(1);
        Token other = stored(2);
        assertThat(token.serial()).isEqualTo("serial 1"); // of what has expired nobody knows whether it is meant
        session.execute(delete(Token.class).where(Token_.number.eq(1)));
        assertThat(heard()).containsExactly("persistentToDeleted");
        session.commit();
        assertThat(heard()).containsExactly("deletedToDetached");
        assertThat(state(token).isDetached()).isTrue();
        assertThat(state(other).isPersistent()).isTrue();
    }

    @Test
    void aPersistentObjectIsDetachedAndComesBack() {
        Token token = stored(1);
        session.expunge(token);
        assertThat(heard()).containsExactly("persistentToDetached");
        session.add(token);
        assertThat(heard()).containsExactly("detachedToPersistent");
        session.expunge(token);
        session.delete(token);
        assertThat(heard()).containsExactly("persistentToDetached", "detachedToPersistent");
        session.flush();
        assertThat(heard()).containsExactly("persistentToDeleted");
        session.rollback();
        assertThat(heard()).containsExactly("deletedToPersistent");
        session.delete(token);
        session.expunge(token);
        assertThat(heard()).containsExactly("persistentToDetached");
        session.commit();
        assertThat(rows("SELECT number FROM token")).containsExactly("1");
    }

    @Test
    void aPersistentObjectBecomesTransient() {
        Token kept = stored(1);
        SessionObjects.makeTransient(kept);
        assertThat(heard()).containsExactly("persistentToDetached");
        assertThat(state(kept).isTransient()).isTrue();
        session.makeTransientToDetached(kept);
        session.add(kept);
        assertThat(heard()).containsExactly("detachedToPersistent");
        Token fresh = added(2);
        session.flush();
        session.rollback();
        assertThat(heard()).containsExactly("pendingToPersistent", "persistentToTransient");
        assertThat(state(fresh).isTransient()).isTrue();
    }

    @Test
    void mergingLoadsOrAdds() {
        Token token = stored(1);
        session.expunge(token);
        heard.clear();
        Token here = session.merge(token);
        assertThat(heard()).containsExactly("loadedAsPersistent");
        session.expunge(here);
        heard.clear();
        session.merge(token, false);
        assertThat(heard()).containsExactly("detachedToPersistent");
        session.merge(new Token(2, "b"));
        assertThat(heard()).containsExactly("transientToPending");
    }

    @Test
    void aFlushThatFailsTellsOfTheWayBack() {
        Token token = stored(1);
        session.expunge(token);
        heard.clear();
        session.add(new Token(1, "again"));
        assertThat(catchThrowable(session::flush)).isNotNull();
        session.rollback();
        assertThat(heard()).containsExactly("transientToPending", "pendingToTransient");
    }
}
