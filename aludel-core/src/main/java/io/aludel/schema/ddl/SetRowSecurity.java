package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.RowSecurity;
import io.aludel.schema.Table;

/**
 * Switches row-level security on or off. Immutable.
 *
 * @param table the table
 * @param before what it is so far
 * @param after what it is from now on
 */
public record SetRowSecurity(Table table, RowSecurity before, RowSecurity after) implements DdlElement {
    public SetRowSecurity {
        requireNonNull(table, "table");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.setRowSecurity(this);
    }
}
