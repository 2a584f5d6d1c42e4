package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.load.LazyLoader;
import io.aludel.orm.load.PopulateExisting;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import io.aludel.sql.Lock;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds objects by their keys, here or in the database, and reads those that are here again. One session, one thread. */
final class KeyLookup {
    private final SessionContext session;
    private final LazyLoader loader;

    KeyLookup(SessionContext session, LazyLoader loader) {
        this.session = session;
        this.loader = loader;
    }

    /** The object with a key, when the options admit it; null when there is no such row. */
    @Nullable
    Object find(EntityMapping mapping, Object key, List<StatementOption> options) {
        boolean overwrite = options.contains(PopulateExisting.OPTION);
        ManagedEntity present = session.identityMap().get(mapping, key);
        if (present != null && !overwrite) {
            if (!EntityMapping.isExpired(InstanceState.of(present))) {
                boolean admitted = session.tenants().admits(present, options)
                        && (!mayHaveCriteria(options) || loader.isAdmitted(mapping, key, options));
                return admitted ? present : null;
            }
            session.flushing().beforeLoading(mapping);
            Object found = loader.loadByKey(mapping, key, options, false, null);
            if (found != null
                    || mayHaveCriteria(options)
                    || !session.tenants().policies().isEmpty()) {
                return found;
            }
            session.objects().becameDeleted(InstanceState.of(present));
            return loader.loadByKey(mapping, key, options, false, null);
        }
        session.flushing().beforeReading(Set.copyOf(mapping.tables()));
        return loader.loadByKey(mapping, key, options, overwrite, null);
    }

    /** The objects with some keys, in their order; those that are not here are read together. Null where there is no such row. */
    List<@Nullable Object> findAll(EntityMapping mapping, List<Object> keys, List<StatementOption> options) {
        Map<Object, Object> found = new HashMap<>();
        Set<Object> missing = new LinkedHashSet<>();
        for (Object key : keys) {
            ManagedEntity present = session.identityMap().get(mapping, key);
            if (present == null) {
                missing.add(key);
            } else {
                Object admitted = find(mapping, key, options);
                if (admitted != null) {
                    found.put(key, admitted);
                }
            }
        }
        if (!missing.isEmpty()) {
            session.flushing().beforeReading(Set.copyOf(mapping.tables()));
            for (Object loaded : loader.loadByKeys(mapping, missing, options)) {
                Object key = InstanceState.of((ManagedEntity) loaded).id();
                if (key != null) {
                    found.put(key, loaded);
                }
            }
        }
        List<@Nullable Object> all = new ArrayList<>(keys.size());
        keys.forEach(key -> all.add(found.get(key)));
        return all;
    }

    /**
     * The object with a key after its row was locked. One that is here takes what the row says, since what the session had read before
     * may be old; what the application has changed stays, and versions show whether it was made of an old row.
     */
    @Nullable
    Object find(EntityMapping mapping, Object key, List<StatementOption> options, Lock lock) {
        session.flushing().beforeLoading(mapping);
        ManagedEntity present = session.identityMap().get(mapping, key);
        boolean unchanged = present != null
                && !InstanceState.of(present).isModified()
                && !EntityMapping.isExpired(InstanceState.of(present));
        boolean overwrite = unchanged || options.contains(PopulateExisting.OPTION);
        return loader.loadByKey(mapping, key, options, overwrite, lock.node());
    }

    private boolean mayHaveCriteria(List<StatementOption> asked) {
        return !asked.isEmpty() || !session.options().loading().isEmpty() || session.isListenedTo();
    }

    /** Reads an object again, and what expiry cascades to. */
    void refresh(InstanceState state, @Nullable Lock lock) {
        session.expiry().expireWithRelated(state);
        session.flushing().beforeLoading(EntityMapping.of(state));
        if (!loader.reload(state, lock == null ? null : lock.node())) {
            throw gone(state);
        }
    }

    /** Reads some attributes of an object again. */
    void refresh(InstanceState state, @Nullable Lock lock, List<AttributeMapping> attributes) {
        session.expiry().expire(state, attributes);
        session.flushing().beforeLoading(EntityMapping.of(state));
        if (!attributes.isEmpty() && !loader.reload(state, attributes, lock == null ? null : lock.node())) {
            throw gone(state);
        }
        ManagedEntity entity = state.entity();
        for (AttributeMapping attribute : attributes) {
            if (attribute instanceof CollectionMapping collection && !collection.holdsValues()) {
                Relationships.tracker(entity, attribute.number()).elements();
            } else {
                state.beforeRead(attribute.number());
            }
        }
    }

    private static ObjectDeletedException gone(InstanceState state) {
        return new ObjectDeletedException(
                ErrorCode.OBJECT_DELETED,
                state + " cannot be refreshed: its row is gone."
                        + "\n  Usually another transaction deleted it after this session had loaded it.");
    }
}
