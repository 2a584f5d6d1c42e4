package io.aludel.dialect.mysql;

import io.aludel.dialect.BulkConnection;
import io.aludel.dialect.BulkLoader;
import java.io.InputStream;
import java.sql.SQLException;
import org.mariadb.jdbc.Connection;
import org.mariadb.jdbc.Statement;

/** MariaDB's own driver. Stateless. */
final class MariadbInfile implements InfileDriver {
    @Override
    public boolean isAllowed(BulkConnection connection) throws SQLException {
        Connection jdbc = connection.unwrap(Connection.class);
        return !jdbc.getAutoCommit() && jdbc.getContext().getConf().allowLocalInfile();
    }

    @Override
    public void execute(BulkConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.unwrap(Connection.class).createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public long load(BulkConnection connection, String sql, InputStream rows) throws SQLException {
        try (Statement statement = connection.unwrap(Connection.class).createStatement()) {
            statement.setLocalInfileInputStream(rows);
            long taken = statement.executeLargeUpdate(sql);
            return statement.getWarnings() == null ? taken : BulkLoader.NOTHING;
        }
    }
}
