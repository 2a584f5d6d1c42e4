package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ExecutionOption;
import io.aludel.sql.ExecutionOptions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compiled statements by their shape. Safe for use by many threads; one for each engine.
 *
 * <p>Bounded: beyond one and a half times its capacity, those that were used longest ago are dropped until the capacity is reached.
 * Keys carry the content of a shape rather than a hash, and neither keys nor plans hold values of users.
 */
public final class PlanCache {
    /** How many plans are kept unless the engine's builder says otherwise. */
    public static final int DEFAULT_CAPACITY = 500;

    /**
     * An option that keeps compiled statements in a cache of the application's own, apart from that of the engine. One cache may serve
     * several engines. {@link ExecutionOptions#CACHE_PLANS} turns caching off.
     *
     * <pre>{@code
     * PlanCache reports = PlanCache.of(50);
     * connection.execute(report, ExecutionOptions.of(PlanCache.OWN, reports));
     * }</pre>
     */
    public static final ExecutionOption<PlanCache> OWN = ExecutionOption.of("planCache", PlanCache.class);

    private final int capacity;
    /** Under what the plans of a part of the cache are kept, and where; the whole cache has neither. */
    private final @Nullable Object scope;

    private final @Nullable PlanCache whole;
    private final Map<Object, Entry> entries = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder uncached = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    /** Counts misses: plans used since the last one are all equally recent, so a hit writes nothing but a stale stamp. */
    private volatile long clock;

    private static final class Entry {
        final Object plan;
        volatile long used;

        Entry(Object plan, long used) {
            this.plan = plan;
            this.used = used;
        }
    }

    PlanCache(int capacity) {
        this(capacity, null, null);
    }

    /**
     * An empty cache for {@link #OWN}.
     *
     * @param capacity how many plans are kept, at least 1
     */
    public static PlanCache of(int capacity) {
        if (capacity < 1) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a cache of plans must take at least 1, but capacity is " + capacity + ".");
        }
        return new PlanCache(capacity);
    }

    private PlanCache(int capacity, @Nullable Object scope, @Nullable PlanCache whole) {
        this.capacity = capacity;
        this.scope = scope;
        this.whole = whole;
    }

    /** A part of this cache whose plans are not taken for others with the same key; the counters are those of the whole. */
    PlanCache under(Object name) {
        return new PlanCache(capacity, name, this);
    }

    private record Scoped(Object scope, Object key) {}

    /**
     * The plan of a shape, made when it is not there. Two threads may make the same plan at once; one of them is kept.
     *
     * @param key equal for statements with the same plan; a layer above puts its own key class around the shape's, so that its
     *     plans are not taken for others
     * @param maker makes the plan
     */
    @SuppressWarnings("unchecked") // the class of a key decides about the class of its plan
    public <P> P get(Object key, Supplier<P> maker) {
        if (whole != null && scope != null) {
            return whole.get(new Scoped(scope, key), maker);
        }
        Entry found = entries.get(key);
        if (found != null) {
            hits.increment();
            if (found.used != clock) {
                found.used = clock;
            }
            return (P) found.plan;
        }
        misses.increment();
        P made = maker.get();
        long now = tick();
        Entry earlier = entries.putIfAbsent(key, new Entry(made, now));
        if (entries.size() > capacity + capacity / 2) {
            shrink();
        }
        return earlier == null ? made : (P) earlier.plan;
    }

    /** How many plans were found. */
    public long hits() {
        return whole == null ? hits.sum() : whole.hits();
    }

    /** How many plans had to be made. */
    public long misses() {
        return whole == null ? misses.sum() : whole.misses();
    }

    /** How many plans there are. */
    public int size() {
        return whole == null ? entries.size() : whole.size();
    }

    /** All counters at once. */
    public PlanStatistics statistics() {
        return whole != null
                ? whole.statistics()
                : new PlanStatistics(hits(), misses(), uncached.sum(), evictions.sum(), size(), capacity);
    }

    /** Counts a plan that is made for one execution. */
    void countUncached() {
        if (whole == null) {
            uncached.increment();
        } else {
            whole.countUncached();
        }
    }

    /** Drops all plans; the counters stay. */
    public void clear() {
        entries.clear();
    }

    private synchronized long tick() {
        return ++clock;
    }

    private synchronized void shrink() {
        int surplus = entries.size() - capacity;
        if (surplus <= 0) {
            return;
        }
        record Aged(Object key, long used) {}
        List<Aged> aged = entries.entrySet().stream()
                .map(entry -> new Aged(entry.getKey(), entry.getValue().used))
                .sorted(Comparator.comparingLong(Aged::used))
                .toList();
        aged.subList(0, surplus).forEach(old -> entries.remove(old.key));
        evictions.add(surplus);
    }
}
