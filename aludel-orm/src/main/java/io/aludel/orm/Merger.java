package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ExpressionMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies the values of objects from elsewhere onto the session's own. The source is left alone; what it does not hold does not touch
 * the target. Single use.
 */
final class Merger {
    private final SessionContext session;
    private final boolean load;
    private final Map<ManagedEntity, ManagedEntity> merged = new IdentityHashMap<>();
    private final Map<List<Object>, ManagedEntity> pendingByKey = new HashMap<>();

    Merger(SessionContext session, boolean load) {
        this.session = session;
        this.load = load;
    }

    ManagedEntity merge(ManagedEntity source) {
        ManagedEntity known = merged.get(source);
        if (known != null) {
            return known;
        }
        InstanceState state = source.$aludel$state();
        if (state != null && state.owner() == session && state.lifecycle() != Lifecycle.DETACHED) {
            merged.put(source, source);
            return source;
        }
        EntityMapping mapping = session.mappings().get(source.getClass());
        ManagedEntity target = target(source, state, mapping);
        merged.put(source, target);
        copy(source, state, target, mapping);
        return target;
    }

    private ManagedEntity target(ManagedEntity source, @Nullable InstanceState state, EntityMapping mapping) {
        Object key = state != null && state.id() != null ? state.id() : mapping.keyOf(source);
        if (key != null) {
            ManagedEntity earlier = pendingByKey.get(List.of(mapping, key));
            if (earlier != null) {
                return earlier;
            }
            ManagedEntity pending = pendingWithKey(mapping, key);
            if (pending != null) {
                return pending;
            }
            Object present = session.find(mapping, key);
            if (present instanceof ManagedEntity persistent) {
                checkVersion(source, state, persistent, mapping);
                return persistent;
            }
        }
        ManagedEntity created = mapping.description().newInstance();
        session.objects().save(created);
        if (key != null) {
            pendingByKey.put(List.of(mapping, key), created);
        }
        return created;
    }

    /** A copy that was made of an older or newer row must not overwrite it; one without a version may. */
    private static void checkVersion(
            ManagedEntity source, @Nullable InstanceState state, ManagedEntity target, EntityMapping mapping) {
        BasicMapping version = mapping.version();
        InstanceState targetState = target.$aludel$state();
        if (version == null || targetState == null || (state != null && !state.isLoaded(version.number()))) {
            return;
        }
        Object copied = version.value(source);
        boolean unset = copied == null || (copied instanceof Number number && number.longValue() == 0);
        targetState.beforeRead(version.number());
        Object present = version.value(target);
        if (!unset && present != null && !Objects.equals(copied, present)) {
            throw new StaleDataException(
                    ErrorCode.STALE_DATA,
                    "the copy of " + targetState + " that is merged has version " + copied
                            + ", but the row has version "
                            + present + "."
                            + "\n  Usually another transaction changed the row after the copy was made."
                            + "\n  Show the present values and try again, or leave the version of the copy unset to overwrite them.");
        }
    }

    private @Nullable ManagedEntity pendingWithKey(EntityMapping mapping, Object key) {
        for (InstanceState pending : session.pendingStates()) {
            ManagedEntity entity = pending.get();
            if (entity != null && EntityMapping.of(pending) == mapping && key.equals(mapping.keyOf(entity))) {
                return entity;
            }
        }
        return null;
    }

    private void copy(
            ManagedEntity source, @Nullable InstanceState sourceState, ManagedEntity target, EntityMapping mapping) {
        boolean partial = sourceState != null && sourceState.lifecycle() == Lifecycle.DETACHED;
        for (ValueMapping value : mapping.values()) {
            if (value instanceof ExpressionMapping) {
                continue;
            }
            if (partial && sourceState != null && !sourceState.isLoaded(value.number())) {
                continue;
            }
            copyValue(source, target, value, partial);
        }
        for (ReferenceMapping reference : mapping.references()) {
            boolean holds = (partial && sourceState != null)
                    ? sourceState.isLoaded(reference.number())
                    : source.$aludel$get(reference.number()) != null;
            if (holds && reference.cascades(Cascade.MERGE)) {
                copyReference(source, target, reference);
            }
        }
        for (CollectionMapping collection : mapping.collections()) {
            CollectionTracker tracker = Relationships.trackerIfOpen(source, collection.number());
            if (tracker != null && holds(tracker, partial) && collection.cascades(Cascade.MERGE)) {
                copyCollection(tracker, target, collection);
            }
        }
    }

    /** A collection that a constructor made and nobody touched says nothing. */
    private static boolean holds(CollectionTracker tracker, boolean partial) {
        return partial ? tracker.isLoaded() : tracker.isTouched();
    }

    private static void copyValue(ManagedEntity source, ManagedEntity target, ValueMapping basic, boolean partial) {
        Object value = basic.description().snapshot(source.$aludel$get(basic.number()));
        boolean unset = !partial && (value == null || isUnsetKey(basic, value));
        if (unset || basic.description().isVersion()) {
            return;
        }
        InstanceState state = target.$aludel$state();
        if (state != null) {
            state.beforeRead(basic.number());
        }
        if (!Objects.deepEquals(target.$aludel$get(basic.number()), value)) {
            if (state != null) {
                state.beforeWrite(basic.number());
            }
            target.$aludel$set(basic.number(), value);
        }
    }

    private static boolean isUnsetKey(ValueMapping basic, Object value) {
        return basic.description().isId()
                && basic.description().isPrimitive()
                && value instanceof Number number
                && number.longValue() == 0;
    }

    private void copyReference(ManagedEntity source, ManagedEntity target, ReferenceMapping reference) {
        Object value = source.$aludel$get(reference.number());
        ManagedEntity related = value instanceof ManagedEntity entity ? merge(entity) : null;
        InstanceState state = target.$aludel$state();
        if (state != null) {
            state.beforeRead(reference.number());
        }
        Object old = target.$aludel$get(reference.number());
        if (old != related) {
            if (state != null) {
                state.beforeWrite(reference.number());
            }
            target.$aludel$set(reference.number(), related);
            Relationships.referenceWritten(target, reference.number(), old, related);
        }
    }

    private void copyCollection(CollectionTracker tracker, ManagedEntity target, CollectionMapping collection) {
        List<Object> elements = new ArrayList<>();
        for (Object element : new ArrayList<>(tracker.known())) {
            elements.add(merge((ManagedEntity) element));
        }
        Relationships.replaceElements(Relationships.tracker(target, collection.number()), elements);
    }
}
