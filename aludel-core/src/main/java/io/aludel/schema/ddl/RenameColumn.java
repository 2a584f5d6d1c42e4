package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;

/**
 * {@code ALTER TABLE .. RENAME COLUMN}. Immutable.
 *
 * @param table the table
 * @param column the name of the column so far
 * @param newName its name from now on
 */
public record RenameColumn(Table table, String column, String newName) implements DdlElement {
    public RenameColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
        requireNonNull(newName, "newName");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
