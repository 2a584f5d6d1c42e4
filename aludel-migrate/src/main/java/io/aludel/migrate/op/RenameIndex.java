package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Gives an index another name. Immutable.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param name the name so far
 * @param newName the name from now on
 */
public record RenameIndex(String table, @Nullable String schema, String name, String newName) implements TableOp {
    public RenameIndex {
        requireNonNull(table, "table");
        requireNonNull(name, "name");
        requireNonNull(newName, "newName");
    }

    @Override
    public RenameIndex reverse() {
        return new RenameIndex(table, schema, newName, name);
    }

    @Override
    public String describe() {
        return "rename index '" + name + "' of " + Names.quoted(schema, table) + " to '" + newName + "'";
    }
}
