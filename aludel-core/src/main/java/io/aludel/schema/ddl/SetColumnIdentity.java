package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Identity;
import io.aludel.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Lets the database number a column, number it otherwise, or no longer. Immutable.
 *
 * @param table the table
 * @param column the name of the column
 * @param identity how it is numbered from now on; null for not at all
 * @param existing how it is numbered so far; null for not at all
 */
public record SetColumnIdentity(
        Table table,
        String column,
        @Nullable Identity identity,
        @Nullable Identity existing) implements DdlElement {
    public SetColumnIdentity {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.setColumnIdentity(this);
    }
}
