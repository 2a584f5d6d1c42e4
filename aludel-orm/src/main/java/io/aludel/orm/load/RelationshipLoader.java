package io.aludel.orm.load;

import io.aludel.dialect.Dialect;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads one relationship for any number of objects, by their keys, in as few statements as the database's limits allow. Serves selectin
 * loading, and lazy loading of one object or of all its companions. One thread; one for each session.
 */
final class RelationshipLoader {
    private final LoadSession session;
    private final KeyQueries queries;

    RelationshipLoader(LoadSession session, Dialect dialect) {
        this.session = session;
        this.queries = new KeyQueries(session.mappings(), dialect, session.plans());
    }

    /** Loads a relationship of those objects that do not have it yet. */
    void load(List<InstanceState> owners, RelationshipMapping relationship, LoadPlan plan) {
        if (relationship instanceof ReferenceMapping reference) {
            loadReference(owners, reference, plan);
        } else {
            loadCollection(owners, (CollectionMapping) relationship, plan);
        }
    }

    private void loadCollection(List<InstanceState> owners, CollectionMapping collection, LoadPlan plan) {
        Map<Object, List<CollectionTracker>> waiting = new LinkedHashMap<>();
        for (InstanceState state : owners) {
            ManagedEntity entity = state.get();
            Object id = state.id();
            if (entity != null && id != null && !state.isLoaded(collection.number())) {
                CollectionTracker tracker = Relationships.tracker(entity, collection.number());
                if (!tracker.isLoaded()) {
                    waiting.computeIfAbsent(id, key -> new ArrayList<>()).add(tracker);
                }
            }
        }
        forChunks(new ArrayList<>(waiting.keySet()), collection.owner(), keys -> {
            Map<Object, List<Object>> elements = new LinkedHashMap<>();
            for (@Nullable Object[] row : rows(collection, plan, keys)) {
                Object key = KeyQueries.keyOf(row);
                Object element = row[row.length - 1];
                if (key != null && element != null) {
                    elements.computeIfAbsent(key, added -> new ArrayList<>()).add(element);
                }
            }
            for (Object key : keys) {
                List<Object> found = elements.getOrDefault(key, List.of());
                waiting.getOrDefault(key, List.of()).forEach(tracker -> tracker.fill(found));
            }
        });
    }

    private void loadReference(List<InstanceState> owners, ReferenceMapping reference, LoadPlan plan) {
        if (!reference.isOwning()) {
            loadInverse(owners, reference, plan);
            return;
        }
        Map<Object, List<InstanceState>> waiting = new LinkedHashMap<>();
        for (InstanceState state : owners) {
            Object key = state.foreignKey(reference.number());
            if (state.get() != null && !state.isLoaded(reference.number()) && key != null) {
                InstanceState here = session.identityMap().get(reference.target(), key);
                if (here == null || here.get() == null) {
                    waiting.computeIfAbsent(key, added -> new ArrayList<>()).add(state);
                } else {
                    set(state, reference, here.get());
                }
            }
        }
        forChunks(new ArrayList<>(waiting.keySet()), reference.target(), keys -> {
            Map<Object, Object> found = byKey(rows(reference, plan, keys));
            for (Object key : keys) {
                Object target = found.get(key);
                waiting.getOrDefault(key, List.of()).forEach(state -> set(state, reference, target));
            }
        });
    }

    private void loadInverse(List<InstanceState> owners, ReferenceMapping reference, LoadPlan plan) {
        Map<Object, InstanceState> waiting = new LinkedHashMap<>();
        for (InstanceState state : owners) {
            Object id = state.id();
            if (state.get() != null && id != null && !state.isLoaded(reference.number())) {
                waiting.put(id, state);
            }
        }
        forChunks(new ArrayList<>(waiting.keySet()), reference.owner(), keys -> {
            Map<Object, Object> found = byKey(rows(reference, plan, keys));
            for (Object key : keys) {
                InstanceState state = waiting.get(key);
                if (state != null) {
                    set(state, reference, found.get(key));
                }
            }
        });
    }

    private static Map<Object, Object> byKey(List<@Nullable Object[]> rows) {
        Map<Object, Object> found = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows) {
            Object key = KeyQueries.keyOf(row);
            Object target = row[row.length - 1];
            if (key != null && target != null) {
                found.putIfAbsent(key, target);
            }
        }
        return found;
    }

    private static void set(InstanceState state, ReferenceMapping reference, @Nullable Object target) {
        ManagedEntity entity = state.get();
        if (entity != null) {
            entity.$aludel$set(reference.number(), target);
            state.setLoaded(reference.number());
            state.foreignKey(reference.number(), null);
        }
    }

    /** Loads objects again, or for the first time, by their keys. */
    List<@Nullable Object[]> loadByKey(LoadPlan plan, List<Object> keys, boolean overwrite) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        forChunks(keys, plan.mapping(), chunk -> {
            int size = KeyQueries.padded(chunk.size());
            rows.addAll(RowAssembler.read(
                    queries.byKey(plan, size), KeyQueries.values(chunk, size), session, this, overwrite));
        });
        return rows;
    }

    private List<@Nullable Object[]> rows(RelationshipMapping relationship, LoadPlan plan, List<Object> keys) {
        int size = KeyQueries.padded(keys.size());
        return RowAssembler.read(
                queries.byRelationship(relationship, plan, size), KeyQueries.values(keys, size), session, this, false);
    }

    private interface Work {
        void on(List<Object> keys);
    }

    private void forChunks(List<Object> keys, EntityMapping keyed, Work work) {
        int chunk = queries.chunk(keyed);
        for (int start = 0; start < keys.size(); start += chunk) {
            work.on(keys.subList(start, Math.min(keys.size(), start + chunk)));
        }
    }
}
