package io.aludel.engine;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides whether a connection may be lent again: not when it is too old, when the server went away since it was opened, or when it
 * does not answer. Safe for use by many threads.
 */
final class Freshness {
    private static final int PING_SECONDS = 5;

    private final PoolOptions options;
    /** Connections that were opened before this point of {@link System#nanoTime()} are stale. */
    private final AtomicLong staleBefore = new AtomicLong(System.nanoTime());

    Freshness(PoolOptions options) {
        this.options = options;
    }

    boolean isStale(PhysicalConnection connection) {
        boolean recycled = !options.recycle().isZero() && connection.isOlderThan(options.recycle());
        return recycled || connection.isRetired() || connection.isOpenedBefore(staleBefore.get());
    }

    /** Whether the connection answers, where that is asked before each use. */
    boolean answers(PhysicalConnection connection) throws SQLException {
        return !options.prePing() || connection.jdbc().isValid(PING_SECONDS);
    }

    /**
     * Makes all connections stale that are open now.
     *
     * @return false when the lost one was stale already, so that many losses by one restart count once
     */
    boolean invalidateBeside(PhysicalConnection lost) {
        long known = staleBefore.get();
        return !lost.isOpenedBefore(known) && staleBefore.compareAndSet(known, System.nanoTime());
    }
}
