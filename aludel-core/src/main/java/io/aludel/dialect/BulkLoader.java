package io.aludel.dialect;

import java.sql.SQLException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A database's own way to take many rows into one table. Made for one table and its columns; one thread at a time. */
public interface BulkLoader {
    /** The text by which the log and listeners know it. */
    String sql();

    /**
     * Sends rows and says how many were taken.
     *
     * @param connection a connection in a transaction
     * @param rows the values of each row, in the order of the columns and of their types' Java classes
     */
    long load(BulkConnection connection, Iterator<@Nullable Object[]> rows) throws SQLException;
}
