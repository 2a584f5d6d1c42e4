package io.aludel.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection on loan, with the statements that are prepared on it. One thread at a time. */
interface Lease {
    Connection jdbc();

    StatementCache statements();

    /** Gives the connection back; the caller has ended its transaction. */
    void giveBack() throws SQLException;

    /** Gives the connection up: nobody shall get it again. */
    void discard();
}
