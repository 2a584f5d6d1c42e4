package io.aludel.orm;

import io.aludel.orm.event.EventKind;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** Takes objects back to where they were before a transaction or savepoint, or lets that be forgotten. One session, one thread. */
final class Snapshots {
    private final SessionContext session;

    Snapshots(SessionContext session) {
        this.session = session;
    }

    /** The transaction was committed: what it deleted is detached, and the rest is expired when that is wanted. */
    void forget(SessionTransaction level) {
        if (session.options().expireOnCommit()) {
            session.identityMap().forEach(session.expiry()::expire);
        }
        for (InstanceState state : level.removed()) {
            if (state.lifecycle() == Lifecycle.DELETED) {
                session.detachment().detachDeleted(state);
            }
        }
    }

    /** The transaction or savepoint was rolled back. */
    void restore(SessionTransaction level) {
        Set<InstanceState> gone = new LinkedHashSet<>(level.added());
        gone.addAll(session.work().pending());
        for (InstanceState state : gone) {
            if (state.owner() == session) {
                session.detachment().makeTransient(state);
            } else if (state.owner() == null && state.lifecycle() == Lifecycle.DETACHED) {
                Detachment.forgetRow(state);
            }
        }
        restoreKeys(level);
        Set<InstanceState> undeleted = new LinkedHashSet<>(level.removed());
        undeleted.addAll(session.work().deleted());
        undeleted.removeAll(gone);
        for (InstanceState state : undeleted) {
            undelete(state);
        }
        session.work().dropDeleted();
        expire(level);
    }

    private void restoreKeys(SessionTransaction level) {
        level.formerKeys().forEach((state, key) -> {
            session.identityMap().remove(state);
            state.id(key);
        });
        level.formerKeys().keySet().forEach(state -> {
            if (state.lifecycle() == Lifecycle.PERSISTENT && state.get() != null) {
                session.identityMap().put(state);
            }
        });
    }

    private void undelete(InstanceState state) {
        if (state.owner() == session && state.get() != null) {
            state.lifecycle(Lifecycle.PERSISTENT);
            session.identityMap().put(state);
            session.teller().tell(EventKind.DELETED_TO_PERSISTENT, state.entity());
            state.hold(state.isModified());
        }
    }

    /** After a rollback everything is expired; after that of a savepoint what was changed within it. */
    private void expire(SessionTransaction level) {
        if (!level.isNested()) {
            session.identityMap().forEach(session.expiry()::expire);
            session.work().modified().clear();
            return;
        }
        Set<InstanceState> touched = Collections.newSetFromMap(new IdentityHashMap<>());
        touched.addAll(level.changed());
        touched.addAll(session.work().modified());
        for (InstanceState state : touched) {
            if (state.lifecycle() == Lifecycle.PERSISTENT && state.owner() == session) {
                session.expiry().expire(state);
            }
        }
    }
}
