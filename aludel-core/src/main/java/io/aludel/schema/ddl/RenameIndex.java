package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;

/**
 * Gives an index another name. Immutable.
 *
 * @param table the table
 * @param index the name so far
 * @param newName the name from now on
 */
public record RenameIndex(Table table, String index, String newName) implements DdlElement {
    public RenameIndex {
        requireNonNull(table, "table");
        requireNonNull(index, "index");
        requireNonNull(newName, "newName");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameIndex(this);
    }
}
