package io.aludel.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the four databases share: connecting, and cleaning as a handful of statements. */
abstract class AbstractDatabase implements TestDatabase {

    @Override
    public final Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user(), password());
    }

    @Override
    public void clean() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            clean(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot empty the " + name() + " database at " + jdbcUrl()
                            + ". Usually a transaction that an earlier test left open holds a lock: close what that test opened.",
                    e);
        }
    }

    /** Drops every object, waiting only briefly for locks. */
    abstract void clean(Statement statement) throws SQLException;

    /** The first column of every row, as strings. */
    static List<String> strings(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public final String toString() {
        return name();
    }
}
