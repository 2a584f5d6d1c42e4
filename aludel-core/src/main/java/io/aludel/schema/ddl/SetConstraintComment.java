package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Constraint;
import io.aludel.schema.Table;

/**
 * Gives a constraint the comment that it was declared with. Immutable.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record SetConstraintComment(Table table, Constraint constraint) implements DdlElement {
    public SetConstraintComment {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.setConstraintComment(this);
    }
}
