package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be sent to the database. Immutable; {@code with} methods return a changed copy.
 *
 * @param connection where it is executed
 * @param sql the text, with {@code ?} for each value
 * @param rows the values of each execution in the order of the {@code ?}, one row for a plain statement. As many values as before
 *     are sent under the types of their columns; another number of values under the types of their classes
 */
public record StatementText(Connection connection, String sql, List<List<@Nullable Object>> rows) {
    public StatementText {
        requireNonNull(connection, "connection");
        requireNonNull(sql, "sql");
        rows = List.copyOf(rows);
    }

    /** The same with another text. */
    public StatementText withSql(String changed) {
        return new StatementText(connection, changed, rows);
    }

    /** The same with other values. */
    public StatementText withRows(List<List<@Nullable Object>> changed) {
        return new StatementText(connection, sql, changed);
    }

    /** The text alone: values stay out of logs. */
    @Override
    public String toString() {
        return "StatementText[" + sql + "]";
    }
}
