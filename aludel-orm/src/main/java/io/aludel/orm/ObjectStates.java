package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.List;

/** Moves the objects of a session from state to state, and along with them those that cascades reach. One thread at a time. */
final class ObjectStates {
    private final SessionContext session;

    ObjectStates(SessionContext session) {
        this.session = session;
    }

    /** An object as the session handles it. */
    static ManagedEntity managed(Object object) {
        if (requireNonNull(object, "object") instanceof ManagedEntity entity) {
            return entity;
        }
        EntityDescription.of(object.getClass());
        throw new InvalidRequestException(
                ErrorCode.NOT_MAPPED,
                object.getClass().getName()
                        + " is no entity.\n  Give the session objects of classes with @Entity that the registry knows; values belong to attributes of such objects.");
    }

    private static void checkNoRecord(ManagedEntity entity, String what) {
        if (entity instanceof Record) {
            String name = entity.$aludel$description().name();
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    "a " + name + " is a record, which is only read; it cannot be " + what + "."
                            + "\n  Write its rows with statements: insert(" + name + ".class), delete(" + name
                            + ".class), or with session.bulkInsert(..). Or make the entity a class.");
        }
    }

    /** Brings an object and what it refers to into the session. */
    void save(ManagedEntity start) {
        checkNoRecord(start, "added");
        new CascadeWalk(Cascade.SAVE_UPDATE, this::saveOne).from(start);
    }

    /** What was deleted does not come back by a relationship. */
    void checkNotDeleted(ManagedEntity entity) {
        InstanceState state = entity.$aludel$state();
        if (state != null && state.owner() == session && state.lifecycle() == Lifecycle.DELETED) {
            throw deletedBefore(state);
        }
    }

    /** Whether cascades have to be followed from here: at most once for each object, which is in the session afterwards. */
    private boolean saveOne(ManagedEntity entity) {
        InstanceState state = entity.$aludel$state();
        if (state == null) {
            makePending(entity);
            return true;
        }
        if (state.owner() != null && state.owner() != session) {
            throw otherSession(state);
        }
        switch (state.lifecycle()) {
            case PENDING -> {
                return false;
            }
            case PERSISTENT -> {
                session.work().keep(state);
                return false;
            }
            case DETACHED -> {
                attach(state);
                return true;
            }
            case DELETED -> throw deletedBefore(state);
            case TRANSIENT -> {
                entity.$aludel$state(null);
                makePending(entity);
                return true;
            }
        }
        throw new IllegalStateException("unknown state: " + state.lifecycle());
    }

    private void makePending(ManagedEntity entity) {
        EntityMapping mapping = session.mappings().get(entity.getClass());
        session.transactions().current();
        session.teller().tell(EventKind.BEFORE_ATTACH, entity);
        InstanceState state = new InstanceState(entity, mapping);
        state.lifecycle(Lifecycle.PENDING);
        state.owner(session);
        entity.$aludel$state(state);
        state.hold(true);
        session.work().pending().add(state);
        session.transactions().current().added().add(state);
        session.teller().tell(EventKind.AFTER_ATTACH, entity);
        session.teller().tell(EventKind.TRANSIENT_TO_PENDING, entity);
    }

    private void attach(InstanceState state) {
        if (state.wasDeleted()) {
            throw deletedBefore(state);
        }
        Object key = state.id();
        ManagedEntity present = key == null ? null : session.identityMap().get(EntityMapping.of(state), key);
        if (present != null && present != state.get()) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    "the session holds another object for " + state + "."
                            + "\n  Usually the detached object was loaded by an earlier session, and this one has loaded the row too."
                            + "\n  Use session.merge(..), which copies its values onto the one that is here.");
        }
        ManagedEntity entity = state.entity();
        checkTenant(state);
        BasicMapping tenant = EntityMapping.of(state).tenant();
        if (tenant != null && !state.isLoaded(tenant.number())) {
            session.tenants().doubt(state);
        }
        session.transactions().current();
        session.teller().tell(EventKind.BEFORE_ATTACH, entity);
        state.owner(session);
        state.lifecycle(Lifecycle.PERSISTENT);
        session.identityMap().put(state);
        if (state.isModified()) {
            state.hold(true);
            session.modified(state);
        }
        session.teller().tell(EventKind.AFTER_ATTACH, entity);
        session.teller().tell(EventKind.DETACHED_TO_PERSISTENT, entity);
    }

    /** Refuses an object that is known to belong to another tenant. */
    void checkTenant(InstanceState state) {
        if (!isOfTenant(state)) {
            throw new InvalidRequestException(
                    ErrorCode.OTHER_TENANT,
                    state + " belongs to another tenant than the session and cannot be added to it."
                            + "\n  Add it to a session of its own tenant, or work within session.crossTenant(\"reason\").");
        }
    }

    private boolean isOfTenant(InstanceState state) {
        BasicMapping tenant = EntityMapping.of(state).tenant();
        if (tenant == null
                || !state.isLoaded(tenant.number())
                || session.tenants().isCrossing()) {
            return true;
        }
        return session.tenants().of(tenant).equals(tenant.value(state.entity()));
    }

    private static InvalidRequestException deletedBefore(InstanceState state) {
        return new InvalidRequestException(
                ErrorCode.ILLEGAL_STATE,
                state + " was deleted and cannot be added again."
                        + "\n  Make it a new object with Session.makeTransient(..), or roll the transaction back if it is still open.");
    }

    private static InvalidRequestException otherSession(InstanceState state) {
        return new InvalidRequestException(
                ErrorCode.OTHER_SESSION,
                state + " is already attached to another session."
                        + "\n  Close that session or expunge the object first, or use merge(..) to get a copy in this one.");
    }

    /** Marks an object for deletion, and what deletions cascade to. */
    void delete(ManagedEntity start) {
        checkNoRecord(start, "deleted");
        InstanceState first = start.$aludel$state();
        if (first == null || first.lifecycle() == Lifecycle.PENDING || first.lifecycle() == Lifecycle.TRANSIENT) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    "a " + start.$aludel$description().name() + " that is not persisted cannot be deleted."
                            + "\n  Expunge a pending object instead: session.expunge(..).");
        }
        session.transactions().current(); // whose rollback takes the mark back
        // Nothing is marked before all is found: loading flushes, which would delete what is marked so far, and that
        // only.
        List<InstanceState> reached = new ArrayList<>();
        session.loadingForItself(() -> new CascadeWalk(Cascade.DELETE, entity -> reaches(entity, reached)).from(start));
        reached.forEach(this::deleteOne);
    }

    private boolean reaches(ManagedEntity entity, List<InstanceState> reached) {
        InstanceState state = entity.$aludel$state();
        if (state == null) {
            return false;
        }
        if (state.owner() != null && state.owner() != session) {
            throw otherSession(state);
        }
        if (state.lifecycle() == Lifecycle.DETACHED) {
            attach(state);
        }
        return reached.add(state)
                && state.lifecycle() == Lifecycle.PERSISTENT
                && !session.work().deleted().contains(state);
    }

    private void deleteOne(InstanceState state) {
        if (state.lifecycle() == Lifecycle.PENDING) {
            session.detachment().makeTransient(state);
        } else if (state.lifecycle() == Lifecycle.PERSISTENT
                && session.work().deleted().add(state)) {
            state.hold(true);
        }
    }

    /** A pending object has its row: everything that it holds is what the row holds. */
    void becamePersistent(InstanceState state) {
        session.work().pending().remove(state);
        EntityMapping mapping = EntityMapping.of(state);
        ManagedEntity entity = state.entity();
        for (BasicMapping basic : mapping.basics()) {
            state.setLoaded(basic.number());
        }
        for (ReferenceMapping reference : mapping.references()) {
            boolean known = entity.$aludel$get(reference.number()) != null
                    || (reference.isOwning() ? !sharesColumn(mapping, reference) : state.isChanged(reference.number()));
            if (known) {
                state.setLoaded(reference.number());
            }
        }
        for (CollectionMapping collection : mapping.collections()) {
            CollectionTracker tracker = Relationships.trackerIfOpen(entity, collection.number());
            boolean keeps = collection.description().collectionKind().keepsElements();
            if (tracker != null && !keeps && !tracker.isLoaded()) {
                tracker.fill(List.of());
            } else if (tracker != null && !tracker.isTouched() && keeps) {
                tracker.expire(); // a constructor made it, which says nothing of the rows that there are
                state.setUnloaded(collection.number());
            } else if (tracker != null && tracker.isLoaded()) {
                state.setLoaded(collection.number());
            }
        }
        mapping.valueCollections().forEach(values -> state.setLoaded(values.number()));
        state.lifecycle(Lifecycle.PERSISTENT);
        state.forgetChanges();
        session.identityMap().put(state);
        session.teller().tell(EventKind.PENDING_TO_PERSISTENT, entity);
    }

    /** The row of an object is gone, for as long as the transaction is not taken back. */
    void becameDeleted(InstanceState state) {
        session.work().drop(state);
        session.identityMap().remove(state);
        state.lifecycle(Lifecycle.DELETED);
        state.hold(true);
        session.transactions().current().removed().add(state);
        session.teller().tell(EventKind.PERSISTENT_TO_DELETED, state.entity());
    }

    /** An object has another key now. */
    void rekeyed(InstanceState state, Object oldKey) {
        session.identityMap().remove(state, oldKey);
        session.identityMap().put(state);
        session.transactions().current().formerKeys().putIfAbsent(state, oldKey);
    }

    private static boolean sharesColumn(EntityMapping mapping, ReferenceMapping reference) {
        return mapping.basics().stream().anyMatch(basic -> reference.columns().contains(basic.column()));
    }
}
