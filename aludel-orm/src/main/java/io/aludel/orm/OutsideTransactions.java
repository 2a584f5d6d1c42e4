package io.aludel.orm;

/** What a session does while nobody has begun a transaction by {@link Session#begin()}. */
public enum OutsideTransactions {
    /** A transaction begins by itself with the first thing that happens, and lasts until a commit or rollback. */
    BEGIN,
    /**
     * It reads: each call takes a connection and gives it back when it returns, so that none is held while an answer is rendered or
     * somebody else is waited for. What would change something raises, and so do streams, connections and savepoints.
     */
    READ,
    /** {@link #READ} by queries and {@code get(..)} only: touching what is not loaded raises, so that no loop hides statements. */
    READ_WITHOUT_LAZY_LOADS
}
