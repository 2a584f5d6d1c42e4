package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;

/**
 * Takes the comment of a table away. Immutable.
 *
 * @param table the table
 */
public record DropTableComment(Table table) implements DdlElement {
    public DropTableComment {
        requireNonNull(table, "table");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropTableComment(this);
    }
}
