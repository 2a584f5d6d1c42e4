package io.aludel.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who has committed lately, and so reads from the primary. Safe for use by many threads. */
final class ReplicaStickiness {
    private static final int MANY = 1_000;

    private final long time;
    private final Supplier<? extends @Nullable Object> whose;
    private final Map<Object, Long> until = new ConcurrentHashMap<>();

    ReplicaStickiness(Duration time, Supplier<? extends @Nullable Object> whose) {
        this.time = time.toNanos();
        this.whose = whose;
    }

    /** Whoever it is that works here has committed something. */
    void committed() {
        Object who = whose.get();
        if (who != null) {
            long now = System.nanoTime();
            if (until.size() >= MANY) {
                until.values().removeIf(end -> now - end >= 0);
            }
            until.put(who, now + time);
        }
    }

    /** Whether whoever works here committed something lately. */
    boolean holds() {
        Object who = whose.get();
        Long end = who == null ? null : until.get(who);
        return end != null && System.nanoTime() - end < 0;
    }
}
