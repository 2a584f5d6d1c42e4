package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.List;

/** Takes objects out of a session: those with a row become detached, those without transient. One thread at a time. */
final class Detachment {
    private final SessionContext session;

    Detachment(SessionContext session) {
        this.session = session;
    }

    /** Takes an object out of the session, and what detaching cascades to. */
    void expunge(ManagedEntity start) {
        InstanceState first = start.$aludel$state();
        if (first == null || first.owner() != session) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    "a " + start.$aludel$description().name()
                            + " that is not in this session cannot be expunged from it."
                            + "\n  Ask session.contains(..) before, or expunge it from the session that has it.");
        }
        List<InstanceState> reached = new ArrayList<>();
        new CascadeWalk(Cascade.EXPUNGE, entity -> {
                    InstanceState state = entity.$aludel$state();
                    boolean here = state != null && state.owner() == session;
                    return here && reached.add(state);
                })
                .from(start);
        reached.forEach(this::detach);
    }

    void detach(InstanceState state) {
        if (state.lifecycle() == Lifecycle.PENDING) {
            makeTransient(state);
            return;
        }
        if (state.lifecycle() == Lifecycle.DELETED) {
            detachDeleted(state);
            return;
        }
        session.work().drop(state);
        session.identityMap().remove(state);
        letGo(state);
    }

    /**
     * Lets go of all objects: those with a row become detached, those without transient. Those whose rows were deleted belong to the
     * transaction, which detaches them or brings them back.
     */
    void detachAll() {
        for (InstanceState state : new ArrayList<>(session.work().pending())) {
            makeTransient(state);
        }
        session.identityMap().drain(this::letGo);
        session.work().modified().clear();
        session.work().dropDeleted();
    }

    private void letGo(InstanceState state) {
        ManagedEntity entity = state.get();
        state.lifecycle(Lifecycle.DETACHED);
        state.owner(null);
        state.context(null);
        if (!state.isModified()) {
            state.hold(false);
        }
        if (entity != null) {
            session.teller().tell(EventKind.PERSISTENT_TO_DETACHED, entity);
        }
    }

    /** The row of an object is gone for good. */
    void detachDeleted(InstanceState state) {
        ManagedEntity entity = state.get();
        if (entity == null || state.owner() != session || state.lifecycle() != Lifecycle.DELETED) {
            return;
        }
        state.lifecycle(Lifecycle.DETACHED);
        state.owner(null);
        state.context(InstanceState.WAS_DELETED);
        state.hold(false);
        session.teller().tell(EventKind.DELETED_TO_DETACHED, entity);
    }

    /** A transaction ends with neither commit nor rollback: what it deleted stays so, outside of all sessions. */
    void leaveDeleted(SessionTransaction level) {
        for (InstanceState state : level.removed()) {
            if (state.owner() == session && state.lifecycle() == Lifecycle.DELETED) {
                state.owner(null);
            }
        }
    }

    /** Forgets an object that has no row, or none any more; its values stay. */
    void makeTransient(InstanceState state) {
        EventKind edge = state.lifecycle() == Lifecycle.PENDING
                ? EventKind.PENDING_TO_TRANSIENT
                : state.lifecycle() == Lifecycle.DELETED
                        ? EventKind.DELETED_TO_DETACHED
                        : EventKind.PERSISTENT_TO_TRANSIENT;
        session.work().drop(state);
        session.identityMap().remove(state);
        state.owner(null);
        state.context(null);
        ManagedEntity entity = state.get();
        forgetRow(state);
        if (entity != null) {
            session.teller().tell(edge, entity);
        }
    }

    /** An object has no row, or none any more: it is new again, with the values that it has. */
    static void forgetRow(InstanceState state) {
        state.lifecycle(Lifecycle.TRANSIENT);
        state.id(null);
        ManagedEntity entity = state.get();
        state.forgetChanges();
        if (entity != null) {
            Relationships.beginAnew(entity);
        }
    }

    /** Lets go of the objects of other tenants, which the session no longer sees. */
    void detachOthers() {
        for (ManagedEntity entity : session.identityMap().entities()) {
            InstanceState state = entity.$aludel$state();
            BasicMapping tenant = state == null ? null : EntityMapping.of(state).tenant();
            if (state != null && tenant != null) {
                Object of = state.isLoaded(tenant.number()) ? tenant.value(entity) : null;
                if (of == null || !of.equals(session.tenants().known())) {
                    detach(state);
                }
            }
        }
    }
}
