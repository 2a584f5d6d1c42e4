package io.aludel.orm;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes objects forget what they hold, changes included. One session, one thread. */
final class Expiry {
    private final SessionContext session;

    Expiry(SessionContext session) {
        this.session = session;
    }

    /** Forgets all of an object and of those that the operation cascades to; of these, what has no row leaves the session. */
    void expireWithRelated(InstanceState start) {
        List<InstanceState> reached = new ArrayList<>();
        new CascadeWalk(Cascade.REFRESH_EXPIRE, entity -> {
                    InstanceState state = entity.$aludel$state();
                    boolean here = state != null && state.owner() == session;
                    return here && reached.add(state);
                })
                .from(start.entity());
        for (InstanceState state : reached) {
            if (state.lifecycle() == Lifecycle.PENDING) {
                session.detachment().makeTransient(state);
            } else if (state.lifecycle() == Lifecycle.PERSISTENT) {
                expire(state);
            }
        }
    }

    /** Forgets what an object holds; the next touch loads it. */
    void expire(InstanceState state) {
        forget(state);
        ManagedEntity entity = state.get();
        if (entity != null) {
            session.teller().expired(entity, Set.of());
        }
    }

    /** The same, of which nobody hears: a row follows at once. */
    void forget(InstanceState state) {
        EntityMapping mapping = EntityMapping.of(state);
        ManagedEntity entity = state.get();
        state.forgetChanges();
        state.forgetLoaded();
        session.work().modified().remove(state);
        if (mapping.type().isRecord()) {
            // It cannot take new values: the next load makes another one.
            session.identityMap().remove(state);
            state.lifecycle(Lifecycle.DETACHED);
            state.owner(null);
            return;
        }
        if (entity == null) {
            return;
        }
        for (ReferenceMapping reference : mapping.references()) {
            if (!reference.description().isId()) {
                entity.$aludel$set(reference.number(), null);
            }
        }
        for (CollectionMapping collection : mapping.collections()) {
            expireCollection(entity, collection);
        }
    }

    /** Forgets some attributes. */
    void expire(InstanceState state, Collection<? extends AttributeMapping> attributes) {
        if (EntityMapping.of(state).type().isRecord()) {
            expire(state);
            return;
        }
        ManagedEntity entity = state.entity();
        Set<String> names = new LinkedHashSet<>();
        for (AttributeMapping attribute : attributes) {
            names.add(attribute.name());
            state.setUnloaded(attribute.number());
            if (attribute instanceof ReferenceMapping) {
                entity.$aludel$set(attribute.number(), null);
                state.foreignKey(attribute.number(), null);
            } else if (attribute instanceof CollectionMapping collection && !collection.holdsValues()) {
                expireCollection(entity, collection);
            }
        }
        if (!state.isModified()) {
            session.work().modified().remove(state);
            state.forgetChanges();
        }
        session.teller().expired(entity, names);
    }

    private static void expireCollection(ManagedEntity entity, CollectionMapping collection) {
        CollectionTracker tracker = Relationships.trackerIfOpen(entity, collection.number());
        if (tracker != null) {
            tracker.expire();
        }
    }
}
