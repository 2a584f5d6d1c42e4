package io.aludel.migrate.imports;

import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the table of another tool as it is, whatever the case of its name; values are texts by the lower-case names of columns. */
final class HistoryTable {
    private HistoryTable() {}

    /** One row. */
    record Row(Map<String, @Nullable String> values) {
        @Nullable
        String get(String column) {
            return values.get(column);
        }

        String text(String column) {
            String value = values.get(column);
            return value == null ? "" : value;
        }
    }

    /**
     * The rows in an order.
     *
     * @throws MigrationException when there is no such table
     */
    static List<Row> rows(Connection connection, @Nullable String schema, String name, String order) {
        return connection.driver().use(jdbc -> {
            DatabaseMetaData meta = jdbc.getMetaData();
            String in = schema == null ? jdbc.getSchema() : schema;
            try (ResultSet tables = meta.getTables(jdbc.getCatalog(), in, null, null)) {
                while (tables.next()) {
                    String found = tables.getString("TABLE_NAME");
                    if (found.equalsIgnoreCase(name)) {
                        String quote = meta.getIdentifierQuoteString().strip();
                        String full = (schema == null ? "" : quote + schema + quote + ".") + quote + found + quote;
                        return rows(jdbc, full, order);
                    }
                }
            }
            throw new MigrationException(
                    ErrorCode.IMPORT_REFUSED,
                    "the database has no table " + name + (schema == null ? "" : " in schema " + schema) + "."
                            + "\n  Usually it is in another schema, or has another name: say which.");
        });
    }

    private static List<Row> rows(java.sql.Connection jdbc, String table, String order) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = jdbc.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                Map<String, @Nullable String> values = new LinkedHashMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    values.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), result.getString(column));
                }
                rows.add(new Row(values));
            }
        }
        rows.sort(
                (first, second) -> Long.compare(Long.parseLong(first.text(order)), Long.parseLong(second.text(order))));
        return rows;
    }
}
