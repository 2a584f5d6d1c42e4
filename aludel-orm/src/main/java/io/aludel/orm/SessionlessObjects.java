package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;

/** Gives objects that no session has loaded the bookkeeping of those that one has. Belongs to one session; one thread at a time. */
final class SessionlessObjects {
    private final SessionContext session;

    SessionlessObjects(SessionContext session) {
        this.session = session;
    }

    /** Takes a transient object with a key for one that was loaded before. */
    void makeDetached(ManagedEntity entity) {
        EntityMapping mapping = session.mappings().get(entity.getClass());
        Object key = mapping.keyOf(entity);
        if (entity.$aludel$state() != null || key == null) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    "a " + mapping.name() + " cannot be made detached: "
                            + (key == null ? "it has no key." : "it is not transient.")
                            + "\n  Give it the key of its row, and no session.");
        }
        InstanceState state = new InstanceState(entity, mapping);
        state.id(key);
        state.lifecycle(Lifecycle.DETACHED);
        entity.$aludel$state(state);
        session.expiry().expire(state);
        for (AttributeMapping part : mapping.key().attributes()) {
            state.setLoaded(part.number());
        }
    }

    /** Clears what an object would have to read again: after a rollback its field may hold what no row has ever had. */
    static void forgetUnread(InstanceState state) {
        EntityMapping mapping = EntityMapping.of(state);
        ManagedEntity entity = state.entity();
        for (BasicMapping basic : mapping.basics()) {
            int number = basic.number();
            boolean key = mapping.key().attributes().stream().anyMatch(part -> part.number() == number);
            if (!key
                    && !state.isLoaded(number)
                    && !state.isChanged(number)
                    && !mapping.type().isRecord()) {
                entity.$aludel$set(number, null);
            }
        }
    }

    /** Lets an object without a session load relationships through this one, by the keys that it holds. */
    void lend(ManagedEntity entity) {
        InstanceState state = entity.$aludel$state();
        if (state == null) {
            EntityMapping mapping = session.mappings().get(entity.getClass());
            state = new InstanceState(entity, mapping);
            state.id(mapping.keyOf(entity));
            state.lifecycle(Lifecycle.DETACHED);
            for (BasicMapping basic : mapping.basics()) {
                state.setLoaded(basic.number());
            }
            for (ReferenceMapping reference : mapping.references()) {
                lendForeignKey(entity, state, reference);
            }
            entity.$aludel$state(state);
        } else if (state.lifecycle() != Lifecycle.DETACHED) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    state + " belongs to a session already, and loads its relationships there."
                            + "\n  Leave it as it is, or session.expunge(..) it before.");
        }
        state.owner(session);
    }

    private static void lendForeignKey(ManagedEntity entity, InstanceState state, ReferenceMapping reference) {
        if (entity.$aludel$get(reference.number()) != null) {
            state.setLoaded(reference.number());
            return;
        }
        Object key = reference.keyBeside(state);
        if (key != null) {
            state.foreignKey(reference.number(), key);
        }
    }
}
