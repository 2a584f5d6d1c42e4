package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Writes values into rows that are there, in pages along the primary key, each kept at once, so that no lock lasts. Begun anew after an
 * interruption, so that the condition should pass over what is done.
 *
 * @param table the table
 * @param schema its schema; null for the default one
 * @param set what follows {@code SET}
 * @param where what follows {@code WHERE}; null for all rows
 * @param key the column that parts the pages, which has no NULL and an index; null for the primary key
 * @param pageRows how many rows a page has
 */
public record Backfill(
        String table,
        @Nullable String schema,
        String set,
        @Nullable String where,
        @Nullable String key,
        int pageRows) implements TableOp {
    private static final int PAGE = 5000;

    public Backfill {
        requireNonNull(table, "table");
        requireNonNull(set, "set");
        if (pageRows < 1) {
            throw new IllegalArgumentException("a page needs a row, not " + pageRows);
        }
    }

    /** Writes along the primary key, five thousand rows at a time. */
    public static Backfill of(String table, @Nullable String schema, String set, @Nullable String where) {
        return new Backfill(table, schema, set, where, null, PAGE);
    }

    /** The same along another column, which has no NULL and should have an index. */
    public Backfill along(String column) {
        return new Backfill(table, schema, set, where, requireNonNull(column, "column"), pageRows);
    }

    /** The same in pages of another size. */
    public Backfill pages(int rows) {
        return new Backfill(table, schema, set, where, key, rows);
    }

    /** Nothing: what stood there before is not known. */
    @Override
    public MigrationOp reverse() {
        throw Names.irreversible(this, "What stood there before is not known; write the downgrade by hand.");
    }

    @Override
    public String describe() {
        return "fill " + Names.quoted(schema, table) + ": " + set + (where == null ? "" : " where " + where);
    }
}
