package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the database what only it knows, in its own words. */
final class JdbcAsk {
    private JdbcAsk() {}

    /** The columns of the first row as texts; empty when there is none. */
    static List<@Nullable String> row(Connection connection, String sql, Object... values) {
        return connection.driver().use(jdbc -> {
            try (PreparedStatement statement = jdbc.prepareStatement(sql)) {
                for (int position = 0; position < values.length; position++) {
                    statement.setObject(position + 1, values[position]);
                }
                List<@Nullable String> row = new ArrayList<>();
                try (ResultSet result = statement.executeQuery()) {
                    int columns = result.getMetaData().getColumnCount();
                    if (result.next()) {
                        for (int column = 1; column <= columns; column++) {
                            row.add(result.getString(column));
                        }
                    }
                }
                return row;
            }
        });
    }

    /** Executes a statement. */
    static void run(Connection connection, String sql, Object... values) {
        connection.driver().use(jdbc -> {
            try (PreparedStatement statement = jdbc.prepareStatement(sql)) {
                for (int position = 0; position < values.length; position++) {
                    statement.setObject(position + 1, values[position]);
                }
                return statement.execute();
            }
        });
    }
}
