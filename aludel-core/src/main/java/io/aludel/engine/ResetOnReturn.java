package io.aludel.engine;

/**
 * What happens to work that was left open on a driver's connection that was lent by {@link Engine#rawConnection()}. A
 * {@link Connection} ends its transaction by itself, always by a rollback.
 */
public enum ResetOnReturn {
    /** It is rolled back. */
    ROLLBACK,
    /** It is committed. */
    COMMIT,
    /** Nothing: the next user finds what the last one left. For connections that only read, without transactions. */
    NONE
}
