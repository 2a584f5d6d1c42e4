package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Index;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index. Immutable.
 *
 * @param table the name of the table; MySQL and MariaDB ask for it
 * @param schema its schema, or null for the default one
 * @param name the name; null to have it from the naming convention and {@code original}
 * @param original how it was made, with the settings of single databases that count for dropping too; null when that is not known, so
 *     that it cannot be taken back
 * @param ifExists whether a missing index is passed over
 */
public record DropIndex(
        String table,
        @Nullable String schema,
        @Nullable String name,
        @Nullable Index original,
        boolean ifExists) implements TableOp {
    public DropIndex {
        requireNonNull(table, "table");
    }

    /** Drops an index of which nothing else is known. */
    public static DropIndex of(String table, @Nullable String schema, String name) {
        return new DropIndex(table, schema, name, null, false);
    }

    /** The same; a missing index is passed over. */
    public DropIndex whereExists() {
        return new DropIndex(table, schema, name, original, true);
    }

    @Override
    public CreateIndex reverse() {
        if (original == null || original.parts().isEmpty()) {
            throw Names.irreversible(this, "Write the downgrade by hand with createIndex(..).");
        }
        return CreateIndex.of(table, schema, original.name() == null ? original.named(name) : original);
    }

    @Override
    public String describe() {
        return "remove index " + said(name, original) + " of " + Names.quoted(schema, table);
    }

    static String said(@Nullable String name, @Nullable Index index) {
        return name != null ? "'" + name + "'" : "over " + (index == null ? "unknown columns" : index.columns());
    }
}
