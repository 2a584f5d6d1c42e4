package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;

/**
 * {@code ALTER TABLE .. RENAME TO}. Immutable.
 *
 * @param table the table
 * @param newName its name from now on, in the same schema
 */
public record RenameTable(Table table, String newName) implements DdlElement {
    public RenameTable {
        requireNonNull(table, "table");
        requireNonNull(newName, "newName");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
