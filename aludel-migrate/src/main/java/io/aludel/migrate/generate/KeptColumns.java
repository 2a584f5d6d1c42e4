package io.aludel.migrate.generate;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Columns of foreign keys that have attributes of their own, beside those for what they refer to. */
final class KeptColumns {
    private final Map<Table, Set<String>> referred = new HashMap<>();

    /** Finds the columns that others refer to in place of the primary key. */
    KeptColumns(FoundSchema schema) {
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                Optional<Table> target = schema.referred(table, key);
                if (target.isPresent()) {
                    List<String> columns = FoundSchema.referredColumns(target.get(), key);
                    List<String> primary = target.get().primaryKeyColumns().stream()
                            .map(column -> column.name())
                            .toList();
                    if (!columns.equals(primary)) {
                        referred.computeIfAbsent(target.get(), any -> new HashSet<>())
                                .addAll(columns);
                    }
                }
            }
        }
    }

    boolean isKept(Table table, Column<?> column) {
        return isSaidMore(column) || referred.getOrDefault(table, Set.of()).contains(column.name());
    }

    /** Whether a column says what a to-one cannot say of it. */
    static boolean isSaidMore(Column<?> column) {
        return column.comment() != null || column.serverDefault() != null || column.computed() != null;
    }
}
