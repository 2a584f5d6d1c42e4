package io.aludel.test.migrate;

import io.aludel.engine.Connection;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rows of a database as they were at a time: by table and key, and of each row the columns that are not NULL. Immutable. */
final class StoredRows {
    private final Map<String, Content> tables = new TreeMap<>();

    /**
     * The rows of one table.
     *
     * @param columns its columns
     * @param key the columns of its key; none where it has none
     * @param filled of each row, by its key, the columns that have values
     * @param count how many rows there are
     */
    private record Content(Set<String> columns, List<String> key, Map<List<String>, Set<String>> filled, int count) {}

    private StoredRows() {}

    static StoredRows of(Connection connection, Collection<Table> tables) {
        StoredRows rows = new StoredRows();
        for (Table table : tables) {
            rows.tables.put(table.fullName(), connection.driver().use(jdbc -> content(jdbc, connection, table)));
        }
        return rows;
    }

    private static Content content(java.sql.Connection jdbc, Connection connection, Table table) throws SQLException {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        List<String> key = table.primaryKeyColumns().stream().map(Column::name).toList();
        Map<List<String>, Set<String>> filled = new LinkedHashMap<>();
        String named = table.schema();
        String schema = named == null ? "" : connection.dialect().quote(named) + ".";
        String list = String.join(
                ", ", columns.stream().map(connection.dialect()::quote).toList());
        int count = 0;
        try (Statement statement = jdbc.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + list + " FROM " + schema
                        + connection.dialect().quote(table.name()))) {
            while (result.next()) {
                count++;
                Set<String> values = new HashSet<>();
                List<String> identity = new ArrayList<>();
                for (int index = 0; index < columns.size(); index++) {
                    String value = result.getString(index + 1);
                    if (value != null) {
                        values.add(columns.get(index));
                    }
                    if (key.contains(columns.get(index))) {
                        identity.add(String.valueOf(value).toLowerCase(Locale.ROOT));
                    }
                }
                filled.put(identity, values);
            }
        }
        return new Content(Set.copyOf(columns), key, filled, count);
    }

    /**
     * What was there and is not any more.
     *
     * @param before the rows from before
     * @param between the rows between, after a revision was applied; what has no place there may be gone
     * @return a line for each loss
     */
    List<String> lostSince(StoredRows before, StoredRows between) {
        List<String> lost = new ArrayList<>();
        before.tables.forEach((name, was) -> {
            Content is = tables.get(name);
            Content through = between.tables.get(name);
            if (is != null && through != null) {
                lost(name, was, is, through, lost);
            }
        });
        return lost;
    }

    private static void lost(String table, Content was, Content is, Content through, List<String> lost) {
        if (is.count() < was.count()) {
            lost.add("table " + table + " had " + was.count() + " rows, and has " + is.count());
            return;
        }
        if (was.key().isEmpty()
                || !was.key().equals(is.key())
                || !through.columns().containsAll(was.key())) {
            return;
        }
        was.filled().forEach((key, values) -> {
            Set<String> left = is.filled().get(key);
            if (left == null) {
                lost.add("table " + table + " has lost the row " + key);
                return;
            }
            for (String column : values) {
                if (is.columns().contains(column) && through.columns().contains(column) && !left.contains(column)) {
                    lost.add("table " + table + " has lost the value of " + column + " in the row " + key);
                }
            }
        });
    }
}
