package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Constraint;
import io.aludel.schema.Table;

/**
 * {@code ALTER TABLE .. ADD CONSTRAINT}. Immutable.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraint(Table table, Constraint constraint) implements DdlElement {
    public AddConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    /** Adds a constraint to a table, whether or not the table was declared with it. */
    public static AddConstraint of(Table table, Constraint constraint) {
        return new AddConstraint(table, table.named(constraint));
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.addConstraint(this);
    }
}
