package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Adds a column, with the foreign keys, the index or unique constraint and the comment that are declared on it. Immutable.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param column the column
 * @param ifNotExists whether a column that exists is left alone
 * @param inlineReferences whether foreign keys stand with the column rather than in statements of their own
 * @param inlinePrimaryKey whether PRIMARY KEY stands with the column
 * @param placement where it stands; null for at the end
 */
public record AddColumn(
        String table,
        @Nullable String schema,
        Column<?> column,
        boolean ifNotExists,
        boolean inlineReferences,
        boolean inlinePrimaryKey,
        @Nullable Placement placement)
        implements TableOp {
    public AddColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    /** Adds a column at the end of a table. */
    public static AddColumn of(String table, @Nullable String schema, Column<?> column) {
        return new AddColumn(table, schema, column, false, false, false, null);
    }

    /** The same; a column that exists is left alone. */
    public AddColumn unlessExists() {
        return new AddColumn(table, schema, column, true, inlineReferences, inlinePrimaryKey, placement);
    }

    /** The same without asking whether there is such a column. */
    public AddColumn whateverExists() {
        return new AddColumn(table, schema, column, false, inlineReferences, inlinePrimaryKey, placement);
    }

    /** The same with its foreign keys in the same statement. */
    public AddColumn withInlineReferences() {
        return new AddColumn(table, schema, column, ifNotExists, true, inlinePrimaryKey, placement);
    }

    /** The same with PRIMARY KEY in the same statement. */
    public AddColumn withInlinePrimaryKey() {
        return new AddColumn(table, schema, column, ifNotExists, inlineReferences, true, placement);
    }

    /** The same at another place. */
    public AddColumn at(@Nullable Placement changed) {
        return new AddColumn(table, schema, column, ifNotExists, inlineReferences, inlinePrimaryKey, changed);
    }

    @Override
    public DropColumn reverse() {
        return new DropColumn(table, schema, column.name(), column, ifNotExists);
    }

    @Override
    public String describe() {
        return "add column " + Names.column(schema, table, column.name());
    }
}
