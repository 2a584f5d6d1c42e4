package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column with its values. Immutable.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param column the name of the column
 * @param original how it was made; null when that is not known, so that it cannot be taken back
 * @param ifExists whether a missing column is passed over
 */
public record DropColumn(
        String table,
        @Nullable String schema,
        String column,
        @Nullable Column<?> original,
        boolean ifExists) implements TableOp {
    public DropColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    /** Drops a column of which nothing else is known. */
    public static DropColumn of(String table, @Nullable String schema, String column) {
        return new DropColumn(table, schema, column, null, false);
    }

    /** The same; a missing column is passed over. */
    public DropColumn whereExists() {
        return new DropColumn(table, schema, column, original, true);
    }

    @Override
    public AddColumn reverse() {
        Column<?> known = original;
        if (known == null) {
            throw Names.irreversible(this, "Write the downgrade by hand with addColumn(..).");
        }
        return AddColumn.of(table, schema, known);
    }

    @Override
    public String describe() {
        return "remove column " + Names.column(schema, table, column);
    }
}
