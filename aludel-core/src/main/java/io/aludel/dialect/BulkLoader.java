package io.aludel.dialect;

import java.sql.SQLException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A database's own way to take many rows into one table. Made for one table and its columns; one thread at a time. */
public interface BulkLoader {
    /** What {@link #load} returns when it took none of the rows, which then go as INSERTs. */
    long NOTHING = -1;

    /** The text by which the log and listeners know it. */
    String sql();

    /** How many rows it is given at once; as many as there are when nothing else is said. */
    default int rowsAtOnce() {
        return Integer.MAX_VALUE;
    }

    /**
     * Sends rows and says how many were taken: all, or {@link #NOTHING}.
     *
     * @param connection a connection in a transaction
     * @param rows the values of each row, in the order of the columns and of their types' Java classes
     */
    long load(BulkConnection connection, Iterator<@Nullable Object[]> rows) throws SQLException;
}
