package io.aludel.migrate.imports;

import io.aludel.migrate.imports.HistoryTable.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Flyway's table says in the end: rows of what was undone or deleted take others back. Immutable once read. */
final class FlywayRows {
    private final Map<FlywayVersion, Row> versions = new LinkedHashMap<>();
    private final Map<String, Row> repeatable = new TreeMap<>();
    private @Nullable Row baseline;

    FlywayRows(List<Row> rows) {
        rows.forEach(this::read);
    }

    private void read(Row row) {
        String version = row.get("version");
        String type = row.text("type");
        switch (type) {
            case "SCHEMA", "TABLE" -> {
                // Flyway has created its schema or its table: no migration.
            }
            case "BASELINE" -> baseline = row;
            case "UNDO_SQL", "UNDO_JDBC", "DELETE" -> {
                if (version == null) {
                    repeatable.remove(row.text("description"));
                } else {
                    versions.remove(FlywayVersion.parse(version));
                }
            }
            default -> {
                if (version == null) {
                    repeatable.put(row.text("description"), row);
                } else {
                    versions.put(FlywayVersion.parse(version), row);
                }
            }
        }
    }

    /** What was applied, in the order in which it was. */
    Map<FlywayVersion, Row> versions() {
        return versions;
    }

    /** How each repeatable migration was applied last, by its description. */
    Map<String, Row> repeatable() {
        return repeatable;
    }

    /** Where Flyway began with a database that was not empty. */
    @Nullable
    Row baseline() {
        return baseline;
    }

    static boolean failed(Row row) {
        String success = row.text("success");
        return !(success.equals("1") || success.equalsIgnoreCase("true") || success.equalsIgnoreCase("t"));
    }

    /** Whether a row is of a file of SQL. */
    static boolean isSql(Row row) {
        return row.text("type").equals("SQL") || row.text("type").equals("SQL_BASELINE");
    }
}
