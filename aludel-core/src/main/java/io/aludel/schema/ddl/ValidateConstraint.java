package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;

/**
 * {@code ALTER TABLE .. VALIDATE CONSTRAINT}: looks at rows that were there before a constraint. Immutable.
 *
 * @param table the table
 * @param constraint the name of the constraint
 */
public record ValidateConstraint(Table table, String constraint) implements DdlElement {
    public ValidateConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.validateConstraint(this);
    }
}
