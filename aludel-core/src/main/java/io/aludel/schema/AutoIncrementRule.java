package io.aludel.schema;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column.AutoIncrement;
import org.jspecify.annotations.Nullable;

/** Finds the column that the database numbers. */
final class AutoIncrementRule {
    private AutoIncrementRule() {}

    static @Nullable Column<?> of(Table table) {
        Column<?> stated = null;
        for (Column<?> column : table.primaryKeyColumns()) {
            if (column.autoIncrement() == AutoIncrement.ALWAYS) {
                if (stated != null) {
                    throw new ArgumentException(
                            ErrorCode.INVALID_ARGUMENT,
                            "table '" + table.fullName() + "' has two columns that the database should number: "
                                    + stated.name() + " and " + column.name() + ".");
                }
                stated = check(table, column);
            }
        }
        if (stated != null || table.primaryKeyColumns().size() != 1) {
            return stated;
        }
        Column<?> only = table.primaryKeyColumns().get(0);
        boolean candidate = only.autoIncrement() == AutoIncrement.AUTO && !isForeignKey(table, only)
                || only.autoIncrement() == AutoIncrement.IGNORE_FOREIGN_KEY;
        return candidate && isWholeNumber(only) && !hasDefault(only) ? only : null;
    }

    private static Column<?> check(Table table, Column<?> column) {
        if (!isWholeNumber(column)) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "column '" + table.fullName() + "." + column.name() + "' of type " + column.type()
                            + " cannot be numbered by the database.\n  Use a whole number, or leave autoIncrement out.");
        }
        return column;
    }

    private static boolean isForeignKey(Table table, Column<?> column) {
        return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.key()));
    }

    private static boolean isWholeNumber(Column<?> column) {
        return column.type().isInteger() && column.type().converter() == null;
    }

    private static boolean hasDefault(Column<?> column) {
        // A sequence numbers the column where there are sequences, and the database itself elsewhere.
        boolean byClient = column.insertDefault() != null && !(column.insertDefault() instanceof ColumnDefault.Next);
        return byClient || column.serverDefault() != null || column.computed() != null;
    }
}
