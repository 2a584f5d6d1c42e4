package io.aludel.dialect.mysql;

import io.aludel.dialect.BulkConnection;
import java.io.InputStream;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A driver that sends a stream in place of a local file. Stateless; whichever driver is not there is never touched. */
interface InfileDriver {
    /** The driver of a connection, or null when it is another one. */
    static @Nullable InfileDriver of(BulkConnection connection) throws SQLException {
        return switch (connection.driverName()) {
            case "MariaDB Connector/J" -> new MariadbInfile();
            case "MySQL Connector/J" -> new MysqlInfile();
            default -> null;
        };
    }

    /** Whether the connection's settings allow it, and a transaction is there to take back what was half done. */
    boolean isAllowed(BulkConnection connection) throws SQLException;

    /** Executes a statement without rows. */
    void execute(BulkConnection connection, String sql) throws SQLException;

    /** Executes LOAD DATA and says how many rows it took; {@link io.aludel.dialect.BulkLoader#NOTHING} when there were warnings. */
    long load(BulkConnection connection, String sql, InputStream rows) throws SQLException;
}
