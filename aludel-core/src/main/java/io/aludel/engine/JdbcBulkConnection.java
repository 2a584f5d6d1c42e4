package io.aludel.engine;

import io.aludel.dialect.BulkConnection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A driver's connection for the dialect that loads rows through it. */
record JdbcBulkConnection(java.sql.Connection jdbc) implements BulkConnection {
    @Override
    public String driverName() throws SQLException {
        return jdbc.getMetaData().getDriverName();
    }

    @Override
    public boolean wraps(Class<?> driverClass) throws SQLException {
        return jdbc.isWrapperFor(driverClass);
    }

    @Override
    public <D> D unwrap(Class<D> driverClass) throws SQLException {
        return jdbc.unwrap(driverClass);
    }

    @Override
    public Map<String, String> pairs(String sql, String parameter) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (PreparedStatement statement = jdbc.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pairs.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return pairs;
    }
}
