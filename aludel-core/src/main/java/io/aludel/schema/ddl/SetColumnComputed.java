package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Computed;
import io.aludel.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Lets the database compute a column by another expression, or no longer. Immutable.
 *
 * @param table the table
 * @param column the name of the column
 * @param computed what is computed from now on; null for nothing
 * @param existing what is computed so far; null for nothing
 */
public record SetColumnComputed(
        Table table,
        String column,
        @Nullable Computed computed,
        @Nullable Computed existing) implements DdlElement {
    public SetColumnComputed {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.setColumnComputed(this);
    }
}
