package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Constraint;
import org.jspecify.annotations.Nullable;

/**
 * Adds a constraint. Immutable.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param constraint the constraint; without a name it gets that of the naming convention
 */
public record AddConstraint(String table, @Nullable String schema, Constraint constraint) implements TableOp {
    public AddConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    /** The kind of the constraint. */
    public ConstraintKind kind() {
        return ConstraintKind.of(constraint);
    }

    @Override
    public DropConstraint reverse() {
        return new DropConstraint(table, schema, constraint.name(), kind(), constraint, false);
    }

    @Override
    public String describe() {
        return "add " + DropConstraint.said(kind(), constraint.name(), constraint) + " on "
                + Names.quoted(schema, table);
    }
}
