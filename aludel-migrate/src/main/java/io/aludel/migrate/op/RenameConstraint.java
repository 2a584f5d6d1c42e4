package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Gives a constraint another name. Immutable.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param name the name so far
 * @param newName the name from now on
 * @param kind what it is
 */
public record RenameConstraint(String table, @Nullable String schema, String name, String newName, ConstraintKind kind)
        implements TableOp {
    public RenameConstraint {
        requireNonNull(table, "table");
        requireNonNull(name, "name");
        requireNonNull(newName, "newName");
        requireNonNull(kind, "kind");
    }

    @Override
    public RenameConstraint reverse() {
        return new RenameConstraint(table, schema, newName, name, kind);
    }

    @Override
    public String describe() {
        return "rename " + kind.words() + " '" + name + "' of " + Names.quoted(schema, table) + " to '" + newName + "'";
    }
}
