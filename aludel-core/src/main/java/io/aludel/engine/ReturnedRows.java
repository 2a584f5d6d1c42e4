package io.aludel.engine;

import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What RETURNING gave back, by column. Immutable. */
record ReturnedRows(List<Map<String, @Nullable Object>> rows) {
    /** Reads and closes a cursor. */
    static ReturnedRows read(Cursor cursor, List<Expr> returning) {
        List<String> names = returning.stream().map(ColumnNames::of).toList();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (cursor) {
            while (cursor.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int index = 0; index < names.size(); index++) {
                    row.put(names.get(index), cursor.read(cursor.plan().codec(index + 1), index + 1));
                }
                rows.add(row);
            }
        }
        return new ReturnedRows(rows);
    }

    int size() {
        return rows.size();
    }

    Map<String, @Nullable Object> first() {
        return rows.isEmpty() ? Map.of() : rows.get(0);
    }
}
