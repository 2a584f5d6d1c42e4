package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Column;
import io.aludel.schema.Table;

/**
 * Gives a column the comment that it was declared with. Immutable.
 *
 * @param table the table
 * @param column the column
 */
public record SetColumnComment(Table table, Column<?> column) implements DdlElement {
    public SetColumnComment {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.setColumnComment(this);
    }
}
