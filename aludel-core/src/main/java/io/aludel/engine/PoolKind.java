package io.aludel.engine;

/** How an engine keeps its connections. */
public enum PoolKind {
    /** Connections wait in a pool for their next use; HikariCP. */
    POOLED,
    /** Each use opens a connection and closes it; for databases behind a pooler such as PgBouncer. */
    UNPOOLED,
    /** One connection that is lent to one user at a time and stays open; for databases in memory. */
    SINGLE,
    /**
     * As {@link #SINGLE}, but asking for the connection while it is in use is an error at once, which shows where it was lent; for
     * finding code that uses two.
     */
    ASSERTING
}
