package io.aludel.engine;

import java.time.Duration;

/**
 * How connections are kept. Immutable.
 *
 * @param kind in a pool, alone, or not at all
 * @param size how many connections are expected in ordinary use; 0 for any number
 * @param maxOverflow how many more may be opened at busy times; -1 for any number
 * @param timeout how long to wait for a free connection
 * @param recycle the age at which a connection is replaced instead of being lent again; zero for never
 * @param prePing whether each connection is tested before it is lent
 * @param reset what happens to work that was left open
 */
record PoolOptions(
        PoolKind kind,
        int size,
        int maxOverflow,
        Duration timeout,
        Duration recycle,
        boolean prePing,
        ResetOnReturn reset) {
    private static final int UNLIMITED = 1_000_000;

    static final PoolOptions DEFAULT = new PoolOptions(
            PoolKind.POOLED, 5, 10, Duration.ofSeconds(30), Duration.ofMinutes(30), false, ResetOnReturn.ROLLBACK);

    static final PoolOptions SMALL = DEFAULT.withSize(4).withMaxOverflow(1);

    int maximum() {
        return isUnlimited() ? UNLIMITED : Math.max(1, size + maxOverflow);
    }

    boolean isUnlimited() {
        return size == 0 || maxOverflow < 0;
    }

    PoolOptions withKind(PoolKind changed) {
        return new PoolOptions(changed, size, maxOverflow, timeout, recycle, prePing, reset);
    }

    PoolOptions withSize(int changed) {
        return new PoolOptions(kind, changed, maxOverflow, timeout, recycle, prePing, reset);
    }

    PoolOptions withMaxOverflow(int changed) {
        return new PoolOptions(kind, size, changed, timeout, recycle, prePing, reset);
    }

    PoolOptions withTimeout(Duration changed) {
        return new PoolOptions(kind, size, maxOverflow, changed, recycle, prePing, reset);
    }

    PoolOptions withRecycle(Duration changed) {
        return new PoolOptions(kind, size, maxOverflow, timeout, changed, prePing, reset);
    }

    PoolOptions withPrePing(boolean changed) {
        return new PoolOptions(kind, size, maxOverflow, timeout, recycle, changed, reset);
    }

    PoolOptions withReset(ResetOnReturn changed) {
        return new PoolOptions(kind, size, maxOverflow, timeout, recycle, prePing, changed);
    }
}
