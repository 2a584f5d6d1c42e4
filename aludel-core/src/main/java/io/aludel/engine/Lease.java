package io.aludel.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection on loan. One thread at a time; ends by one of its two ways out. */
interface Lease {
    PhysicalConnection physical();

    default Connection jdbc() {
        return physical().jdbc();
    }

    /** Whether somebody else's pool lends it, which expects it back as it came. */
    default boolean isForeign() {
        return false;
    }

    /** Gives the connection back; the caller has ended its transaction. */
    void giveBack() throws SQLException;

    /** Gives the connection up: it is closed and nobody shall get it again. */
    void discard();
}
