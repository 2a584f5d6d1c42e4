package io.aludel.dialect.h2;

import static io.aludel.reflect.CatalogRows.text;

import io.aludel.reflect.CatalogRows;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of H2's constraints. After a column was renamed H2 still gives its former name here, while the index behind the constraint
 * has the new one.
 */
final class H2KeyColumns {
    private final Map<Name, List<Part>> parts = new HashMap<>();

    private record Name(String schema, String name) {}

    /**
     * A column of a constraint.
     *
     * @param place the place, from 1 on, of the column that it refers to; null when it refers to none
     */
    record Part(
            String schema,
            String table,
            String column,
            @Nullable String place) {}

    H2KeyColumns(List<Row> columns, List<Row> constraints, List<Row> indexColumns) {
        for (Row row : columns) {
            Name name = new Name(text(row, "constraint_schema"), text(row, "constraint_name"));
            Part part = new Part(
                    text(row, "table_schema"),
                    text(row, "table_name"),
                    text(row, "column_name"),
                    CatalogRows.textOrNull(row, "place"));
            parts.computeIfAbsent(name, key -> new ArrayList<>()).add(part);
        }
        Map<Name, List<String>> indexes = new HashMap<>();
        for (Row row : indexColumns) {
            Name name = new Name(text(row, "index_schema"), text(row, "name"));
            indexes.computeIfAbsent(name, key -> new ArrayList<>()).add(text(row, "column_name"));
        }
        for (Row row : constraints) {
            List<Part> constraint = parts.get(new Name(text(row, "constraint_schema"), text(row, "name")));
            List<String> index = indexes.get(new Name(text(row, "index_schema"), text(row, "index_name")));
            if (constraint != null && index != null && index.size() >= constraint.size()) {
                correct(constraint, index.subList(0, constraint.size()));
            }
        }
    }

    private static void correct(List<Part> constraint, List<String> index) {
        List<String> unknown = new ArrayList<>(index);
        constraint.forEach(part -> unknown.remove(part.column()));
        for (int at = 0; at < constraint.size(); at++) {
            Part part = constraint.get(at);
            if (!index.contains(part.column()) && !unknown.isEmpty()) {
                constraint.set(at, new Part(part.schema(), part.table(), unknown.remove(0), part.place()));
            }
        }
    }

    List<Part> of(String schema, String constraint) {
        return parts.getOrDefault(new Name(schema, constraint), List.of());
    }
}
