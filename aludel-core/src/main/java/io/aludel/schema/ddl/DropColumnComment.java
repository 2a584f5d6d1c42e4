package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Column;
import io.aludel.schema.Table;

/**
 * Takes the comment of a column away. Immutable.
 *
 * @param table the table
 * @param column the column
 */
public record DropColumnComment(Table table, Column<?> column) implements DdlElement {
    public DropColumnComment {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropColumnComment(this);
    }
}
