package io.aludel.engine;

import java.time.Duration;

/**
 * How connections are kept. Immutable.
 *
 * @param size how many connections are expected in ordinary use
 * @param maxOverflow how many more may be opened at busy times
 * @param timeout how long to wait for a free connection
 * @param recycle the age at which a connection is replaced, when it is idle
 * @param prePing whether each connection is tested before it is lent
 */
record PoolOptions(int size, int maxOverflow, Duration timeout, Duration recycle, boolean prePing) {
    static final PoolOptions DEFAULT = new PoolOptions(5, 10, Duration.ofSeconds(30), Duration.ofMinutes(30), false);

    static final PoolOptions SMALL = DEFAULT.withSize(4).withMaxOverflow(1);

    int maximum() {
        return Math.max(1, size + maxOverflow);
    }

    PoolOptions withSize(int changed) {
        return new PoolOptions(changed, maxOverflow, timeout, recycle, prePing);
    }

    PoolOptions withMaxOverflow(int changed) {
        return new PoolOptions(size, changed, timeout, recycle, prePing);
    }

    PoolOptions withTimeout(Duration changed) {
        return new PoolOptions(size, maxOverflow, changed, recycle, prePing);
    }

    PoolOptions withRecycle(Duration changed) {
        return new PoolOptions(size, maxOverflow, timeout, changed, prePing);
    }

    PoolOptions withPrePing(boolean changed) {
        return new PoolOptions(size, maxOverflow, timeout, recycle, changed);
    }
}
