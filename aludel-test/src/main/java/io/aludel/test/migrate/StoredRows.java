package io.aludel.test.migrate;

import io.aludel.engine.Connection;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of a database as they were at a time, by table, their values as the driver writes them. Immutable. */
final class StoredRows {
    private final Map<String, Content> tables = new TreeMap<>();

    /**
     * The rows of one table.
     *
     * @param types the types of its columns, by name; without those that the database computes
     * @param key the columns of its key; none where it has none
     * @param rows of each row the values that are not NULL, by column
     */
    record Content(Map<String, String> types, List<String> key, List<Map<String, String>> rows) {}

    private StoredRows() {}

    static StoredRows of(Connection connection, Collection<Table> tables) {
        StoredRows rows = new StoredRows();
        for (Table table : tables) {
            rows.tables.put(table.fullName(), connection.driver().use(jdbc -> content(jdbc, connection, table)));
        }
        return rows;
    }

    Map<String, Content> tables() {
        return tables;
    }

    @Nullable
    Content table(String name) {
        return tables.get(name);
    }

    private static Content content(java.sql.Connection jdbc, Connection connection, Table table) throws SQLException {
        List<String> names = table.columns().stream()
                .filter(column -> column.computed() == null)
                .map(Column::name)
                .toList();
        String named = table.schema();
        String schema = named == null ? "" : connection.dialect().quote(named) + ".";
        String list = String.join(
                ", ", names.stream().map(connection.dialect()::quote).toList());
        Map<String, String> types = new LinkedHashMap<>();
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = jdbc.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + list + " FROM " + schema
                        + connection.dialect().quote(table.name()))) {
            for (int index = 0; index < names.size(); index++) {
                types.put(
                        names.get(index),
                        result.getMetaData().getColumnTypeName(index + 1).toLowerCase(Locale.ROOT));
            }
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int index = 0; index < names.size(); index++) {
                    String value = result.getString(index + 1);
                    if (value != null) {
                        row.put(names.get(index), value);
                    }
                }
                rows.add(row);
            }
        }
        List<String> key = table.primaryKeyColumns().stream().map(Column::name).toList();
        return new Content(types, key, rows);
    }
}
