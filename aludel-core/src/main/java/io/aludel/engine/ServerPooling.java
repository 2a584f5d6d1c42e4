package io.aludel.engine;

/** How long a connection of the application keeps the same connection of the server, where a pooler such as PgBouncer stands between them. */
public enum ServerPooling {
    /** As long as it is open; so it is without a pooler. */
    SESSION,
    /**
     * For one transaction. Nothing is left on the server's connection then: isolation level and the like are told to each transaction, and
     * the driver prepares nothing. Locks of sessions, which migrations take, need a direct connection.
     */
    TRANSACTION
}
