package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Gives a table another name within its schema. Immutable.
 *
 * @param table the name so far
 * @param schema the schema, or null for the default one
 * @param newName the name from now on
 */
public record RenameTable(String table, @Nullable String schema, String newName) implements TableOp {
    public RenameTable {
        requireNonNull(table, "table");
        requireNonNull(newName, "newName");
    }

    @Override
    public RenameTable reverse() {
        return new RenameTable(newName, schema, table);
    }

    @Override
    public String describe() {
        return "rename table " + Names.quoted(schema, table) + " to '" + newName + "'";
    }
}
