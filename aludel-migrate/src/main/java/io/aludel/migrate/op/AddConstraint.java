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
 * @param left drops what the database makes for the constraint and leaves behind when that goes, as MySQL and MariaDB do with the index
 *     of a foreign key; steps that are taken back together do so behind {@link #reverse()}; null where nothing is left
 */
public record AddConstraint(
        String table,
        @Nullable String schema,
        Constraint constraint,
        @Nullable DropIndex left) implements TableOp {
    public AddConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    /** Adds a constraint that leaves nothing behind when it goes. */
    public AddConstraint(String table, @Nullable String schema, Constraint constraint) {
        this(table, schema, constraint, null);
    }

    /** The same; what it leaves behind goes, too, when it is taken back. */
    public AddConstraint leaving(DropIndex index) {
        return new AddConstraint(table, schema, constraint, requireNonNull(index, "index"));
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
