package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;

/**
 * {@code ALTER TABLE .. DROP COLUMN}. Immutable.
 *
 * @param table the table
 * @param column the name of the column
 * @param whereExists whether a missing column is passed over
 * @param cascading whether what depends on it goes too
 */
public record DropColumn(Table table, String column, boolean whereExists, boolean cascading) implements DdlElement {
    public DropColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    /** Drops a column. */
    public static DropColumn of(Table table, String column) {
        return new DropColumn(table, column, false, false);
    }

    /** The same; a missing column is passed over. */
    public DropColumn ifExists() {
        return new DropColumn(table, column, true, cascading);
    }

    /** The same; what depends on the column goes too. */
    public DropColumn cascade() {
        return new DropColumn(table, column, whereExists, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropColumn(this);
    }
}
