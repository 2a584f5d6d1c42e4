package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.ast.StatementOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds or makes the session's own object for one that is merged. One merge, one thread. */
final class MergeTargets {
    private final SessionContext session;
    private final Map<List<Object>, ManagedEntity> madeByKey = new HashMap<>();

    MergeTargets(SessionContext session) {
        this.session = session;
    }

    /** The object with the source's key, from here or from the database, or a new one. */
    ManagedEntity loaded(
            ManagedEntity source, @Nullable InstanceState state, EntityMapping mapping, List<StatementOption> options) {
        Object key = key(source, state, mapping);
        if (key == null) {
            return created(mapping);
        }
        ManagedEntity earlier = madeByKey.get(List.of(mapping.root(), key));
        if (earlier == null) {
            earlier = pendingWithKey(mapping, key);
        }
        if (earlier != null) {
            return ofClass(earlier, key, mapping);
        }
        ManagedEntity here = session.identityMap().get(mapping, key);
        if (here != null) {
            ofClass(here, key, mapping);
        }
        Object present = session.lookup().find(mapping, key, options);
        if (present instanceof ManagedEntity persistent) {
            checkVersion(source, state, persistent, mapping);
            return persistent;
        }
        ManagedEntity made = created(mapping);
        madeByKey.put(List.of(mapping.root(), key), made);
        return made;
    }

    /** A key stands for one object of the hierarchy, which does not change its class. */
    private static ManagedEntity ofClass(ManagedEntity present, Object key, EntityMapping mapping) {
        if (!mapping.type().isInstance(present)) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    "a " + mapping.name() + " with the key " + key
                            + " cannot be merged: in this session the key is that of a "
                            + present.getClass().getSimpleName() + "."
                            + "\n  The class of an object does not change. Delete that object and flush, or use another key.");
        }
        return present;
    }

    private ManagedEntity created(EntityMapping mapping) {
        ManagedEntity created = mapping.description().newInstance();
        session.objects().save(created);
        return created;
    }

    /** The object with the source's key that is here, or one that is taken for loaded. */
    ManagedEntity taken(ManagedEntity source, @Nullable InstanceState state, EntityMapping mapping) {
        Object key = state == null ? null : state.id();
        if (state == null || key == null) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    "a new " + mapping.name() + " cannot be merged without loading: it has no row."
                            + "\n  Add it, or merge it with loading.");
        }
        ManagedEntity present = session.identityMap().get(mapping, key);
        if (present != null) {
            return ofClass(present, key, mapping);
        }
        if (state.isModified()) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    state + " cannot be merged without loading: it has changes that would never be written."
                            + "\n  Write them in its own session first, or merge it with loading.");
        }
        session.objects().checkTenant(state);
        ManagedEntity made = mapping.description().newInstance();
        InstanceState taken = new InstanceState(made, mapping);
        taken.id(key);
        taken.lifecycle(Lifecycle.DETACHED);
        made.$aludel$state(taken);
        session.objects().save(made);
        return made;
    }

    private static @Nullable Object key(ManagedEntity source, @Nullable InstanceState state, EntityMapping mapping) {
        return state != null && state.id() != null ? state.id() : mapping.keyOf(source);
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
        boolean unset = copied == null
                || (version.description().isPrimitive() && copied instanceof Number number && number.longValue() == 0);
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
        for (InstanceState pending : session.work().pending()) {
            ManagedEntity entity = pending.get();
            if (entity != null && EntityMapping.of(pending) == mapping && key.equals(mapping.keyOf(entity))) {
                return entity;
            }
        }
        return null;
    }
}
