package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;

/**
 * Gives a table the comment that it was declared with. Immutable.
 *
 * @param table the table
 */
public record SetTableComment(Table table) implements DdlElement {
    public SetTableComment {
        requireNonNull(table, "table");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.setTableComment(this);
    }
}
