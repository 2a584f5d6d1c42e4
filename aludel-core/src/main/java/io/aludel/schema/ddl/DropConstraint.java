package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Constraint;
import io.aludel.schema.Table;

/**
 * {@code ALTER TABLE .. DROP CONSTRAINT}. Immutable.
 *
 * @param table the table
 * @param constraint the constraint
 * @param whereExists whether a missing constraint is passed over
 * @param cascading whether what depends on it goes too
 */
public record DropConstraint(Table table, Constraint constraint, boolean whereExists, boolean cascading)
        implements DdlElement {
    public DropConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    /** Drops a constraint of a table. */
    public static DropConstraint of(Table table, Constraint constraint) {
        return new DropConstraint(table, table.named(constraint), false, false);
    }

    /** The same; a missing constraint is passed over. */
    public DropConstraint ifExists() {
        return new DropConstraint(table, constraint, true, cascading);
    }

    /** The same; what depends on the constraint goes too. */
    public DropConstraint cascade() {
        return new DropConstraint(table, constraint, whereExists, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
