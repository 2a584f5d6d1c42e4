package io.aludel.dialect.mysql;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import io.aludel.dialect.BulkConnection;
import io.aludel.dialect.BulkLoader;
import java.io.InputStream;
import java.sql.SQLException;
import java.sql.Statement;

/** MySQL Connector/J, whose URL has to say {@code allowLoadLocalInfile=true}. Stateless. */
final class MysqlInfile implements InfileDriver {
    @Override
    public boolean isAllowed(BulkConnection connection) throws SQLException {
        JdbcConnection jdbc = connection.unwrap(JdbcConnection.class);
        return !jdbc.getAutoCommit()
                && jdbc.getPropertySet()
                        .getBooleanProperty(PropertyKey.allowLoadLocalInfile)
                        .getValue();
    }

    @Override
    public void execute(BulkConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.unwrap(JdbcConnection.class).createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public long load(BulkConnection connection, String sql, InputStream rows) throws SQLException {
        try (Statement statement = connection.unwrap(JdbcConnection.class).createStatement()) {
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows);
            long taken = statement.executeLargeUpdate(sql);
            return statement.getWarnings() == null ? taken : BulkLoader.NOTHING;
        }
    }
}
