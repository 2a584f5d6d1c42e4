package io.aludel.schema;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sorts the elements of a table declaration by kind, checks that they fit together, and names them. */
final class TableParts {
    final Map<String, Column<?>> columns = new LinkedHashMap<>();
    final List<Constraint> constraints = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();
    TableOptions options = TableOptions.NONE;

    @Nullable
    PrimaryKey primaryKey;

    boolean implicitKey;
    private final String table;

    private TableParts(String table) {
        this.table = table;
    }

    static TableParts of(
            NamingConvention convention,
            @Nullable String schema,
            String table,
            Collection<? extends TableElement> elements) {
        TableParts parts = new TableParts(table);
        for (TableElement element : elements) {
            if (element instanceof Column<?> column) {
                parts.add(column);
            }
        }
        for (TableElement element : elements) {
            parts.addOther(element);
        }
        parts.columns.values().forEach(parts::addOf);
        parts.keyFromColumns();
        parts.name(new ConventionNames(convention, schema, table, parts.columns));
        return parts;
    }

    private void add(Column<?> column) {
        if (columns.putIfAbsent(column.key(), column) != null) {
            throw new ArgumentException(
                    ErrorCode.DUPLICATE_DEFINITION,
                    "table '" + table + "' declares column '" + column.key() + "' twice.");
        }
    }

    /** What is declared on a column stands behind what is declared on the table. */
    private void addOf(Column<?> column) {
        SqlType<?> type = column.type();
        if (type.check() != null || type.variants().values().stream().anyMatch(other -> other.check() != null)) {
            String name = type.check();
            constraints.add(new CheckConstraint(name == null || name.isEmpty() ? null : name, new TypeCheck(column)));
        }
        if (column.isIndexed()) {
            indexes.add(Index.of(null, column.isUnique(), List.of(column.key())));
        } else if (column.isUnique()) {
            constraints.add(new UniqueConstraint(null, List.of(column.key())));
        }
        constraints.addAll(column.foreignKeys());
    }

    private void addOther(TableElement element) {
        if (element instanceof PrimaryKey key) {
            check(key.columns(), "primary key");
            primaryKey = key;
        } else if (element instanceof Constraint constraint) {
            checkConstraint(constraint);
            constraints.add(constraint);
        } else if (element instanceof Index index) {
            check(index.columns(), "index");
            indexes.add(index);
        } else if (element instanceof TableOptions stated) {
            options = stated.options(options.dialect().toArray(DialectOption[]::new));
        } else if (element instanceof DialectOption option) {
            options = options.options(option);
        }
    }

    private void checkConstraint(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            check(key.columns(), "foreign key");
        } else if (constraint instanceof UniqueConstraint unique) {
            check(unique.columns(), "unique constraint");
        } else if (constraint instanceof ExcludeConstraint exclude) {
            check(
                    exclude.elements().stream()
                            .map(ExcludeConstraint.Element::column)
                            .filter(Objects::nonNull)
                            .toList(),
                    "exclude constraint");
        }
    }

    private void keyFromColumns() {
        List<String> declared = columns.values().stream()
                .filter(Column::isPrimaryKey)
                .map(Column::key)
                .toList();
        PrimaryKey given = primaryKey;
        if (given == null) {
            implicitKey = true;
            primaryKey = declared.isEmpty() ? null : new PrimaryKey(null, declared);
        } else if (given.columns().isEmpty()) {
            primaryKey = new PrimaryKey(given.name(), declared, given.options());
        } else {
            for (String name : given.columns()) {
                columns.computeIfPresent(name, (key, column) -> column.isPrimaryKey() ? column : column.primaryKey());
            }
        }
    }

    private void name(ConventionNames names) {
        if (primaryKey != null) {
            primaryKey = names.named(primaryKey);
        }
        constraints.replaceAll(names::named);
        indexes.replaceAll(names::named);
        columns.replaceAll((key, column) -> column.checks().isEmpty() ? column : column.renamingChecks(names::named));
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
