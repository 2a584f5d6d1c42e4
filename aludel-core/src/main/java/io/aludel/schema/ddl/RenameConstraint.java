package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;

/**
 * Gives a constraint another name. Immutable.
 *
 * @param table the table
 * @param constraint the name so far
 * @param newName the name from now on
 * @param unique whether it is known to be a unique constraint, which some databases take for an index
 */
public record RenameConstraint(Table table, String constraint, String newName, boolean unique) implements DdlElement {
    public RenameConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
        requireNonNull(newName, "newName");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameConstraint(this);
    }
}
