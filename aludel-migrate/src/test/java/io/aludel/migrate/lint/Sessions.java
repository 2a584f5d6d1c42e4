package io.aludel.migrate.lint;

import io.aludel.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session that does something dangerous, and another that suffers. */
final class Sessions implements AutoCloseable {
    final Connection doing;
    final Connection other;

    Sessions(TestDatabase db) throws SQLException {
        doing = db.connect();
        other = db.connect();
    }

    void run(String... statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = doing.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** What happens to the statement; null when nothing does. */
    @Nullable
    String failure(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
            return null;
        } catch (SQLException e) {
            if (!session.getAutoCommit()) {
                session.rollback();
            }
            return String.valueOf(e.getMessage());
        }
    }

    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = doing.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        doing.close();
        other.close();
    }
}
