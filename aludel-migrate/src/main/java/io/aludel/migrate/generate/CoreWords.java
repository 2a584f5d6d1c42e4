package io.aludel.migrate.generate;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Quoting;
import io.aludel.schema.Table;
import java.util.List;

/** Tells which tables have something that annotations cannot say of columns, so that they are declared in the words of Core. */
final class CoreWords {
    private final ColumnTypes types;

    CoreWords(ColumnTypes types) {
        this.types = types;
    }

    boolean needs(Table table) {
        PrimaryKey key = table.primaryKey();
        return key != null && !key.equals(new PrimaryKey(key.name(), key.columns()))
                || table.columns().stream().anyMatch(column -> needs(table, column));
    }

    private boolean needs(Table table, Column<?> column) {
        Computed computed = column.computed();
        return types.of(table, column).filter(ColumnType::exact).isEmpty()
                || !column.options().isEmpty()
                || column.serverOnUpdate() != null
                || column.quoting() != Quoting.AUTO
                || computed != null
                        && (!column.isNullable() || table.primaryKeyColumns().contains(column))
                || isCounted(column) && !isNumbered(table, column);
    }

    private static boolean isCounted(Column<?> column) {
        return column.identity() != null || column.autoIncrement() == Column.AutoIncrement.ALWAYS;
    }

    /** Whether the database numbers the rows by this column of the key. */
    static boolean isNumbered(Table table, Column<?> column) {
        List<Column<?>> key = table.primaryKeyColumns();
        return key.contains(column) && (column.identity() != null || column.equals(table.autoIncrementColumn()));
    }
}
