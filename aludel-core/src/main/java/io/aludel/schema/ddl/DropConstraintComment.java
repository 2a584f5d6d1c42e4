package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Constraint;
import io.aludel.schema.Table;

/**
 * Takes the comment of a constraint away. Immutable.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record DropConstraintComment(Table table, Constraint constraint) implements DdlElement {
    public DropConstraintComment {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropConstraintComment(this);
    }
}
