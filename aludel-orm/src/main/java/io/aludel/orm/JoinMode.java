package io.aludel.orm;

/**
 * What a session does with a transaction that has begun already on a connection that was given to it. Where none has begun, the session
 * begins and ends its own.
 */
public enum JoinMode {
    /** {@link #CREATE_SAVEPOINT} when the connection is in a savepoint, otherwise {@link #ROLLBACK_ONLY}. */
    CONDITIONAL_SAVEPOINT,
    /** A commit of the session leaves the transaction open; a rollback of the session rolls it back. */
    ROLLBACK_ONLY,
    /** A commit of the session commits the transaction, a rollback rolls it back. */
    CONTROL_FULLY,
    /**
     * The session works in a savepoint of its own; the transaction itself is left alone. With it code that commits can be tested in a
     * transaction that is rolled back in the end.
     */
    CREATE_SAVEPOINT
}
