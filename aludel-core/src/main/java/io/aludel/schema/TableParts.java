package io.aludel.schema;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts the elements of a table declaration by kind and checks that they fit together. */
final class TableParts {
    final Map<String, Column<?>> columns = new LinkedHashMap<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
    final List<CheckConstraint> checkConstraints = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();

    @Nullable
    PrimaryKey primaryKey;

    private final String table;

    private TableParts(String table) {
        this.table = table;
    }

    static TableParts of(String table, Collection<? extends TableElement> elements) {
        TableParts parts = new TableParts(table);
        for (TableElement element : elements) {
            if (element instanceof Column<?> column) {
                parts.add(column);
            }
        }
        for (TableElement element : elements) {
            parts.addOther(element);
        }
        parts.keyFromColumns();
        return parts;
    }

    private void add(Column<?> column) {
        if (columns.putIfAbsent(column.name(), column) != null) {
            throw new ArgumentException(
                    ErrorCode.DUPLICATE_DEFINITION,
                    "table '" + table + "' declares column '" + column.name() + "' twice.");
        }
        ForeignKey key = column.foreignKey();
        if (key != null) {
            foreignKeys.add(key);
        }
        if (column.isUnique()) {
            uniqueConstraints.add(new UniqueConstraint(null, List.of(column.name())));
        }
        if (column.isIndexed()) {
            indexes.add(Index.of(null, false, List.of(column.name())));
        }
    }

    private void addOther(TableElement element) {
        if (element instanceof PrimaryKey key) {
            check(key.columns(), "primary key");
            primaryKey = key;
        } else if (element instanceof ForeignKey key) {
            check(key.columns(), "foreign key");
            foreignKeys.add(key);
        } else if (element instanceof UniqueConstraint unique) {
            check(unique.columns(), "unique constraint");
            uniqueConstraints.add(unique);
        } else if (element instanceof CheckConstraint constraint) {
            checkConstraints.add(constraint);
        } else if (element instanceof Index index) {
            check(index.columns(), "index");
            indexes.add(index);
        }
    }

    private void keyFromColumns() {
        List<String> declared = columns.values().stream()
                .filter(Column::isPrimaryKey)
                .map(Column::name)
                .toList();
        PrimaryKey given = primaryKey;
        if (given == null) {
            primaryKey = declared.isEmpty() ? null : new PrimaryKey(null, declared);
            return;
        }
        for (String name : given.columns()) {
            columns.computeIfPresent(name, (key, column) -> column.isPrimaryKey() ? column : column.primaryKey());
        }
    }

    private void check(List<String> names, String where) {
        for (String name : names) {
            if (!columns.containsKey(name)) {
                throw new ArgumentException(
                        ErrorCode.UNKNOWN_REFERENCE,
                        where + " of table '" + table + "' names column '" + name + "', which the table does not have."
                                + Suggestions.didYouMean(name, columns.keySet()));
            }
        }
    }
}
