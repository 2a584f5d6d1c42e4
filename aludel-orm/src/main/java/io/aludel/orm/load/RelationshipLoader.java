package io.aludel.orm.load;

import io.aludel.dialect.Dialect;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.HeldValues;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads one relationship for any number of objects, by their keys, in as few statements as the database's limits allow. Serves selectin
 * loading, and lazy loading of one object or of all its companions. One thread; one for each session.
 */
final class RelationshipLoader {
    private final LoadSession session;
    private final KeyQueries queries;
    private final LazyLoader lazy;
    private final AmbientOptions ambient;

    RelationshipLoader(LoadSession session, Dialect dialect, LazyLoader lazy, AmbientOptions ambient) {
        this.session = session;
        this.ambient = ambient;
        this.queries = new KeyQueries(session, dialect);
        this.lazy = lazy;
    }

    /**
     * Loads a relationship of those objects that do not have it yet.
     *
     * @param values the values of the statement whose options are carried out
     * @param overwriting which objects at the other end lose what they have
     */
    void load(List<InstanceState> owners, LoadBranch branch, @Nullable Object[] values, Overwriting overwriting) {
        load(owners, branch, (keys, keyColumns, work) -> {
            PlannedLoad asked = keys.isEmpty()
                    ? new PlannedLoad(branch.plan(), values)
                    : ambient.relationship(branch, owners, values);
            List<@Nullable Object> held = keys.size() == 1 ? held(owners, branch) : null;
            if (held != null) {
                KeyPlan query = queries.byHeldValues(branch.with(asked.plan()));
                @Nullable Object[] given = query.values(List.of(held), asked.values());
                work.on(List.copyOf(keys), read(query, given, asked.values(), overwriting));
                return;
            }
            forChunks(withoutBrought(keys, branch, work), keyColumns, chunk -> {
                KeyPlan query = queries.byRelationship(branch.with(asked.plan()), chunk.size());
                @Nullable Object[] given = query.values(chunk, asked.values());
                work.on(chunk, read(query, given, asked.values(), overwriting));
            });
        });
    }

    /** The keys that are left when listeners have brought objects into the session, from a cache perhaps, which a touch finds there. */
    private Collection<Object> withoutBrought(Collection<Object> keys, LoadBranch branch, RowWork work) {
        if (keys.isEmpty()
                || !session.isListenedTo()
                || branch.strategy() != Strategy.LAZY
                || !(branch.relationship() instanceof ReferenceMapping reference)
                || !reference.isOwning()
                || reference.isFoundByOwner()) {
            return keys;
        }
        List<Object> left = new ArrayList<>(keys.size());
        for (Object key : keys) {
            ManagedEntity here = here(reference, key);
            if (here == null) {
                left.add(key);
            } else {
                work.on(List.of(key), List.<@Nullable Object[]>of(new Object[] {here}));
            }
        }
        return left;
    }

    /** The object that a reference leads to, when the session has it and may show it. */
    private @Nullable ManagedEntity here(ReferenceMapping reference, Object key) {
        ManagedEntity here = session.identityMap().get(reference.target(), key);
        return here != null && reference.target().type().isInstance(here) && session.admits(here) ? here : null;
    }

    /** Whether the key is that of an object of another class of the hierarchy, which the reference cannot lead to. */
    private boolean isOfOther(ReferenceMapping reference, Object key) {
        ManagedEntity here = session.identityMap().get(reference.target(), key);
        return here != null && !reference.target().type().isInstance(here);
    }

    /** What the only owner holds, when its relationship is found by other values than keys and was touched. */
    private static @Nullable List<@Nullable Object> held(List<InstanceState> owners, LoadBranch branch) {
        return branch.strategy() == Strategy.LAZY && branch.relationship().isFoundByOwner() && owners.size() == 1
                ? HeldValues.of(owners.get(0), branch.relationship())
                : null;
    }

    /**
     * Loads a relationship of objects by a query around the one that gave them.
     *
     * @param values the values of that query
     * @param overwriting which objects at the other end lose what they have
     */
    void load(
            List<InstanceState> owners,
            LoadBranch branch,
            KeyPlan around,
            @Nullable Object[] values,
            Overwriting overwriting) {
        load(owners, branch, (keys, keyColumns, work) -> {
            if (!keys.isEmpty()) {
                @Nullable Object[] given = around.values(List.of(), values);
                work.on(new ArrayList<>(keys), read(around, given, values, overwriting));
            }
        });
    }

    /**
     * What a relationship consists of for some owners, by their keys; nothing is kept in objects. Owners without any are missing.
     *
     * @param values the values of the statement whose options are carried out
     */
    Map<Object, List<@Nullable Object>> elements(
            LoadBranch branch, Collection<Object> keys, @Nullable Object[] values) {
        Map<Object, List<@Nullable Object>> elements = new HashMap<>();
        if (keys.isEmpty()) {
            return elements;
        }
        PlannedLoad asked = ambient.relationship(branch, List.of(), values);
        forChunks(keys, branch.relationship().owner().keyColumns(), chunk -> {
            KeyPlan query = queries.byRelationship(branch.with(asked.plan()), chunk.size());
            @Nullable Object[] given = query.values(chunk, asked.values());
            for (@Nullable Object[] row : read(query, given, asked.values(), Overwriting.NONE)) {
                Object key = keyOf(row, chunk);
                if (key != null) {
                    elements.computeIfAbsent(key, added -> new ArrayList<>()).add(row[row.length - 1]);
                }
            }
        });
        return elements;
    }

    private List<@Nullable Object[]> read(
            KeyPlan query, @Nullable Object[] values, @Nullable Object[] options, Overwriting overwriting) {
        return new RowAssembler(query.query(), session, this, overwriting, options).read(values);
    }

    private void load(List<InstanceState> owners, LoadBranch branch, RowSource rows) {
        if (branch.relationship() instanceof ReferenceMapping reference) {
            loadReference(owners, reference, branch, rows);
        } else {
            loadCollection(owners, (CollectionMapping) branch.relationship(), branch, rows);
        }
    }

    /** Gives rows by keys, perhaps in portions. */
    private interface RowSource {
        void read(Collection<Object> keys, List<Column<?>> keyColumns, RowWork work);
    }

    private interface RowWork {
        void on(List<Object> keys, List<@Nullable Object[]> rows);
    }

    /** Loads a relationship as if each object's had been touched. */
    void loadAtOnce(List<InstanceState> owners, LoadBranch branch) {
        int attribute = branch.relationship().number();
        for (InstanceState state : List.copyOf(owners)) {
            ManagedEntity entity = state.get();
            if (entity != null && !state.isLoaded(attribute)) {
                if (branch.relationship() instanceof CollectionMapping collection && !collection.holdsValues()) {
                    CollectionTracker tracker = Relationships.tracker(entity, attribute);
                    if (!tracker.isLoaded()) {
                        lazy.loadCollection(state, tracker);
                    }
                } else {
                    lazy.load(state, attribute);
                }
            }
        }
    }

    /** Makes a relationship look empty. */
    void leaveEmpty(List<InstanceState> owners, RelationshipMapping relationship) {
        for (InstanceState state : owners) {
            ManagedEntity entity = state.get();
            if (entity != null && !state.isLoaded(relationship.number())) {
                if (relationship instanceof ReferenceMapping reference) {
                    set(state, reference, null);
                } else {
                    CollectionTarget.of(state, entity, (CollectionMapping) relationship)
                            .fill(List.of());
                }
            }
        }
    }

    private void loadCollection(
            List<InstanceState> owners, CollectionMapping collection, LoadBranch branch, RowSource source) {
        boolean all = includesLoaded(branch) && !collection.holdsValues();
        Map<Object, CollectionTarget> waiting = new LinkedHashMap<>();
        for (InstanceState state : owners) {
            ManagedEntity entity = state.get();
            Object id = state.id();
            if (entity != null && id != null && (all || !state.isLoaded(collection.number()))) {
                CollectionTarget target = CollectionTarget.of(state, entity, collection);
                if (all || !target.isLoaded()) {
                    waiting.put(id, target);
                }
            }
        }
        source.read(waiting.keySet(), collection.owner().keyColumns(), (keys, rows) -> {
            Map<Object, List<Object>> elements = new HashMap<>();
            for (@Nullable Object[] row : rows) {
                Object key = keyOf(row, keys);
                Object element = row[row.length - 1];
                if (key != null && element != null) {
                    elements.computeIfAbsent(key, added -> new ArrayList<>()).add(element);
                }
            }
            for (Object key : keys) {
                CollectionTarget target = waiting.get(key);
                if (target != null && !target.isLoaded()) {
                    target.fill(elements.getOrDefault(key, List.of()));
                }
            }
        });
    }

    /** Objects that have the relationship already are asked for again, since the options say more about what is at its other end. */
    private static boolean includesLoaded(LoadBranch branch) {
        return branch.strategy() == Strategy.SELECTIN && branch.choice().recursion() == 0;
    }

    private void loadReference(
            List<InstanceState> owners, ReferenceMapping reference, LoadBranch branch, RowSource source) {
        if (!reference.isOwning() || reference.isFoundByOwner()) {
            loadInverse(owners, reference, branch, source);
            return;
        }
        boolean takesPresent = branch.strategy() != Strategy.SELECTIN;
        Map<Object, List<InstanceState>> waiting = new LinkedHashMap<>();
        for (InstanceState state : owners) {
            Object key = state.foreignKey(reference.number());
            if (state.get() != null && !state.isLoaded(reference.number()) && key != null) {
                ManagedEntity here = takesPresent ? here(reference, key) : null;
                if (here != null && !EntityMapping.isExpired(InstanceState.of(here))) {
                    set(state, reference, here);
                } else if (takesPresent && isOfOther(reference, key)) {
                    set(state, reference, null);
                } else {
                    waiting.computeIfAbsent(key, added -> new ArrayList<>()).add(state);
                }
            }
        }
        source.read(waiting.keySet(), reference.referredColumns(), (keys, rows) -> {
            Map<Object, Object> found = byKey(rows, keys);
            for (Object key : keys) {
                Object target = found.get(key);
                waiting.getOrDefault(key, List.of()).forEach(state -> set(state, reference, target));
            }
        });
    }

    private void loadInverse(
            List<InstanceState> owners, ReferenceMapping reference, LoadBranch branch, RowSource source) {
        Map<Object, InstanceState> waiting = new LinkedHashMap<>();
        for (InstanceState state : owners) {
            Object id = state.id();
            if (state.get() != null && id != null && !state.isLoaded(reference.number())) {
                waiting.put(id, state);
            }
        }
        source.read(waiting.keySet(), reference.owner().keyColumns(), (keys, rows) -> {
            Map<Object, Object> found = byKey(rows, keys);
            warnOfSeveral(reference, rows, keys, found);
            for (Object key : keys) {
                InstanceState state = waiting.get(key);
                if (state != null) {
                    set(state, reference, found.get(key));
                }
            }
        });
    }

    private static void warnOfSeveral(
            ReferenceMapping reference, List<@Nullable Object[]> rows, List<Object> keys, Map<Object, Object> found) {
        if (rows.size() > found.size()) {
            for (@Nullable Object[] row : rows) {
                Object key = keyOf(row, keys);
                Object target = row[row.length - 1];
                if (key != null && target != null && found.get(key) != target) {
                    SeveralRows.warn(reference, reference.owner().name() + "#" + key);
                }
            }
        }
    }

    private static Map<Object, Object> byKey(List<@Nullable Object[]> rows, List<Object> keys) {
        Map<Object, Object> found = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows) {
            Object key = keyOf(row, keys);
            Object target = row[row.length - 1];
            if (key != null && target != null) {
                found.putIfAbsent(key, target);
            }
        }
        return found;
    }

    /** A query by one key does not repeat it. */
    private static @Nullable Object keyOf(@Nullable Object[] row, List<Object> keys) {
        return row.length == 1 ? keys.get(0) : KeyQueries.keyOf(row);
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
    List<@Nullable Object[]> loadByKey(PlannedLoad load, Collection<Object> keys, KeyAccess access) {
        LoadPlan plan = load.plan();
        List<@Nullable Object[]> rows = new ArrayList<>();
        forChunks(keys, KeyQueries.keyColumns(plan), chunk -> {
            KeyPlan query = queries.byKey(plan, chunk.size(), access);
            rows.addAll(new RowAssembler(query.query(), session, this, access.overwriting(), load.values())
                    .of(plan.isKeyed() ? null : chunk.get(0))
                    .read(query.values(chunk, load.values())));
        });
        return rows;
    }

    private interface Work {
        void on(List<Object> keys);
    }

    private void forChunks(Collection<Object> keys, List<Column<?>> keyColumns, Work work) {
        List<Object> all = List.copyOf(keys instanceof Set ? keys : new LinkedHashSet<>(keys));
        int chunk = queries.chunk(keyColumns);
        for (int start = 0; start < all.size(); start += chunk) {
            work.on(all.subList(start, Math.min(all.size(), start + chunk)));
        }
    }
}
