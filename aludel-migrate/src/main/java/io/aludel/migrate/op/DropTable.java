package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Drops a table with its indexes. Immutable.
 *
 * @param table the name
 * @param schema the schema, or null for the default one
 * @param original how it was made; null when that is not known, so that it cannot be taken back
 * @param ifExists whether a missing table is passed over
 */
public record DropTable(
        String table, @Nullable String schema, @Nullable CreateTable original, boolean ifExists) implements TableOp {
    public DropTable {
        requireNonNull(table, "table");
    }

    /** Drops a table of the default schema of which nothing else is known. */
    public static DropTable of(String table) {
        return new DropTable(table, null, null, false);
    }

    @Override
    public CreateTable reverse() {
        if (original == null) {
            throw Names.irreversible(this, "Write the downgrade by hand with createTable(..).");
        }
        return original;
    }

    @Override
    public String describe() {
        return "remove table " + Names.quoted(schema, table);
    }
}
