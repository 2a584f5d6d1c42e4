package io.aludel.engine;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** When and how a plan was made; the log tells it. Safe for use by many threads. */
final class PlanOrigin {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long made = System.nanoTime();
    private final String generated;
    private final boolean kept;
    private final AtomicBoolean warned = new AtomicBoolean();
    private volatile boolean used;

    private PlanOrigin(String generated, boolean kept) {
        this.generated = generated;
        this.kept = kept;
    }

    /** A plan made elsewhere. */
    static PlanOrigin made() {
        return new PlanOrigin("generated", true);
    }

    /**
     * A plan that took some time to make.
     *
     * @param kept whether it is in the cache
     */
    static PlanOrigin made(long nanos, boolean kept) {
        return new PlanOrigin((kept ? "generated in " : "not cached, generated in ") + seconds(nanos, 5), kept);
    }

    /** The first use tells how it was made, later ones how old it is. */
    String next() {
        if (!used || !kept) {
            used = true;
            return generated;
        }
        return "cached since " + seconds(System.nanoTime() - made, 3) + " ago";
    }

    /** Whether nobody was warned of the plan yet; once. */
    boolean warnsNow() {
        return warned.compareAndSet(false, true);
    }

    private static String seconds(long nanos, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "fs", nanos / NANOS_PER_SECOND);
    }
}
