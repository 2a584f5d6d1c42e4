package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is known when the row of another object has its key. Everything else among the values of a row is the value itself.
 *
 * @param target the other object
 * @param part the place within its key, or within the foreign key when {@code referred} is given
 * @param referred the attribute whose value is taken; null for a part of the key
 * @param reference the to-one that asks for it, or the collection that writes it; null within a table of links
 */
record KeyOf(
        InstanceState target,
        int part,
        @Nullable BasicMapping referred,
        @Nullable RelationshipMapping reference) {

    /** Whether the row does not exist yet. */
    boolean isPending() {
        return target.lifecycle() == Lifecycle.PENDING;
    }

    /** The value, once the row exists or its key is known. */
    Object value() {
        Object value = valueOrNull();
        if (value == null) {
            throw new FlushException(
                    ErrorCode.FLUSH_FAILED,
                    target + " has no key yet, but another row refers to it"
                            + (reference == null ? "" : " through " + reference) + "."
                            + "\n  Usually its key was set to null after it was added."
                            + "\n  Leave keys of objects that belong to a session alone.");
        }
        return value;
    }

    /** The value, or null while it is not known. */
    @Nullable
    Object valueOrNull() {
        if (referred != null) {
            target.beforeRead(referred.number());
            return referred.value(target.entity());
        }
        Object id = target.id();
        if (id == null || keyChanged()) {
            id = EntityMapping.of(target).keyOf(target.entity());
        }
        if (id == null) {
            DerivedKey derived = DerivedKey.of(EntityMapping.of(target), target.entity());
            return derived == null ? null : derived.parts().get(part);
        }
        return id instanceof List<?> parts ? parts.get(part) : id;
    }

    private boolean keyChanged() {
        if (!target.isModified()) {
            return false;
        }
        for (AttributeMapping attribute : EntityMapping.of(target).key().attributes()) {
            if (target.isChanged(attribute.number())) {
                return true;
            }
        }
        return false;
    }

    /** The parts of an object's key in the database. */
    static List<?> committed(InstanceState state) {
        Object id = state.id();
        if (id == null) {
            throw new IllegalStateException(state + " has no identity");
        }
        return KeyMapping.parts(id);
    }

    /** The parts of an object's key once its changes are written. */
    static List<?> next(InstanceState state) {
        Object key = EntityMapping.of(state).keyOf(state.entity());
        return key == null ? committed(state) : KeyMapping.parts(key);
    }

    /** Whether an object is one that a flush of this session writes or has written. */
    static boolean sameSession(InstanceState state, ManagedEntity other) {
        InstanceState target = other.$aludel$state();
        return target != null
                && target.owner() == state.owner()
                && (target.lifecycle() == Lifecycle.PENDING || target.lifecycle() == Lifecycle.PERSISTENT);
    }
}
