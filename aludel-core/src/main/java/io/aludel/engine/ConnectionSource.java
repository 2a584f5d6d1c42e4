package io.aludel.engine;

import java.sql.SQLException;

/** Where the engine's connections come from. Safe for use by many threads. */
interface ConnectionSource {
    /** A connection with autocommit off, in no transaction. */
    Lease lease() throws SQLException;

    /** What is open and what is in use. */
    PoolStatus status();

    /** Closes what is idle; what is in use is closed when it comes back. */
    void close();
}
