package io.aludel.benchmarks.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row by JDBC over a pool. */
public final class JdbcStart {
    private JdbcStart() {}

    public static void main(String[] arguments) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[2]);
        config.setPassword(arguments[3]);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT id, name, amount FROM entity7 WHERE id = ?")) {
            statement.setLong(1, 1);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !"first".equals(row.getString(2))) {
                    throw new IllegalStateException("the row is missing");
                }
            }
            connection.commit();
        }
    }
}
