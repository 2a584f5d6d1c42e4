package io.aludel.engine;

import java.sql.SQLException;

/** Where the engine's connections come from. Safe for use by many threads. */
interface ConnectionSource {
    /** A connection in no transaction. */
    Lease lease() throws SQLException;

    /** What is open and what is in use. */
    PoolStatus status();

    /**
     * Lets nobody have a connection any more that was open when this one turned out to be lost, since the server went away under all of
     * them. Does nothing when that was noticed before by another one.
     */
    void invalidateBeside(PhysicalConnection lost);

    /** Begins anew: what is idle is closed now, what is in use when it comes back. */
    void renew();

    /** Closes what is idle; what is in use is closed when it comes back. */
    void close();

    /** Why no connection came free, for an error message. */
    String exhaustion();
}
