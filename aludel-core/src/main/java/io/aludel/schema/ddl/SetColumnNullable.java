package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;

/**
 * Lets a column take NULL, or not. Immutable.
 *
 * @param table the table
 * @param column the name of the column
 * @param nullable whether it takes NULL from now on
 */
public record SetColumnNullable(Table table, String column, boolean nullable) implements DdlElement {
    public SetColumnNullable {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.setColumnNullable(this);
    }
}
