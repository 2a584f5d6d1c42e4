package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RowView;
import io.aludel.sql.SchemaTranslation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a session factory, by content of the statement, apart for schemas that are translated in different ways. Bounded: the least
 * recently used goes, of plans and of translations. Holds no values. Safe for use by many threads.
 */
public final class QueryPlans {
    /** How many translations of schemas have their plans kept, where each has as many as those without any. */
    static final int TRANSLATIONS = 100;

    private final int capacity;
    private final Map<Object, Object> plans;
    private final Map<SchemaTranslation, QueryPlans> translated = bounded(TRANSLATIONS);
    private final Map<RowView, QueryPlans> views = new ConcurrentHashMap<>();
    private final Map<EntityMapping, LoadPlan> defaults = new ConcurrentHashMap<>();
    private long hits;
    private long misses;

    /**
     * A cache.
     *
     * @param capacity how many plans are kept, at least 1
     */
    public QueryPlans(int capacity) {
        this.capacity = capacity;
        this.plans = bounded(capacity);
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * The plans of statements whose schemas are translated, since their texts are others. A hundred translations are kept; sessions that are
     * open keep theirs.
     */
    public QueryPlans under(SchemaTranslation schemas) {
        if (schemas.isEmpty()) {
            return this;
        }
        synchronized (translated) {
            return translated.computeIfAbsent(schemas, added -> new QueryPlans(capacity));
        }
    }

    /** The plans of statements that see some rows, and so have other conditions. */
    public QueryPlans under(RowView view) {
        return view.equals(RowView.LIVING) ? this : views.computeIfAbsent(view, added -> new QueryPlans(capacity));
    }

    /** The plan of an entity without options; always the same object. */
    LoadPlan defaultPlan(EntityMapping mapping) {
        return defaults.computeIfAbsent(mapping, LoadPlan::of);
    }

    /** The plan under a key, made when it is not here. Two threads may make the same one; the first is kept. */
    QueryPlan get(Object key, Supplier<QueryPlan> maker) {
        return (QueryPlan) any(key, maker);
    }

    /** The plan of a query by keys, made when it is not here. */
    KeyPlan keyPlan(Object key, Supplier<KeyPlan> maker) {
        return (KeyPlan) any(key, maker);
    }

    /** A load plan that is made from another and more options, made when it is not here. */
    LoadPlan loadPlan(Object key, Supplier<LoadPlan> maker) {
        return (LoadPlan) any(key, maker);
    }

    private Object any(Object key, Supplier<?> maker) {
        Object known = find(key);
        if (known != null) {
            return known;
        }
        Object made = maker.get();
        synchronized (plans) {
            Object first = plans.putIfAbsent(key, made);
            return first == null ? made : first;
        }
    }

    private @Nullable Object find(Object key) {
        synchronized (plans) {
            Object known = plans.get(key);
            if (known == null) {
                misses++;
            } else {
                hits++;
            }
            return known;
        }
    }

    /** How often a plan was here. */
    public long hits() {
        synchronized (plans) {
            return hits;
        }
    }

    /** How often a plan had to be made. */
    public long misses() {
        synchronized (plans) {
            return misses;
        }
    }
}
