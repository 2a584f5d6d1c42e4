package io.aludel.engine;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a connection of the driver. Immutable.
 *
 * @param kind what happens
 * @param jdbc the driver's connection; a listener may use it during the call, and has to leave no transaction behind
 * @param cause why it is invalidated, or null
 */
public record PoolEvent(
        Kind kind, Connection jdbc, @Nullable Throwable cause) {
    /** The events in the life of a connection. */
    public enum Kind {
        /** The engine's first connection was opened; comes before {@link #CONNECT}. */
        FIRST_CONNECT,
        /** A connection was opened. */
        CONNECT,
        /** A connection is lent. */
        CHECKOUT,
        /** What was not committed was rolled back, or a {@link ConnectionReset} was done, before a connection goes back to the pool. */
        RESET,
        /** A connection has gone back to the pool. */
        CHECKIN,
        /** A connection is given up because it is broken, or because the application says so. */
        INVALIDATE,
        /** A connection is to be replaced when it comes back or is lent next. */
        SOFT_INVALIDATE,
        /** A connection leaves the pool and belongs to the application. */
        DETACH,
        /** A connection of the pool is closed. */
        CLOSE,
        /** A connection that had left the pool is closed. */
        CLOSE_DETACHED
    }
}
