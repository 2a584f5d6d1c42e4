package io.aludel.migrate.autogenerate;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Column;

/**
 * A column as the database has it and as the model wants it. Immutable.
 *
 * @param table the tables that have it
 * @param found what the database has
 * @param wanted what the model says
 */
public record ColumnPair(TablePair table, Column<?> found, Column<?> wanted) {
    public ColumnPair {
        requireNonNull(table, "table");
        requireNonNull(found, "found");
        requireNonNull(wanted, "wanted");
    }
}
