package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TABLE .. ADD COLUMN}, without the constraints that are declared on the column. Immutable.
 *
 * @param table the table
 * @param column the column; the table may be declared with it
 * @param unlessExists whether a column that exists is left alone
 * @param primaryKeyInline whether PRIMARY KEY stands with it
 * @param reference the foreign key that stands with it, or null
 * @param neighbour the column beside which it is placed; null for at the end
 * @param beforeNeighbour whether it is placed before its neighbour, or after it
 */
public record AddColumn(
        Table table,
        Column<?> column,
        boolean unlessExists,
        boolean primaryKeyInline,
        @Nullable ForeignKey reference,
        @Nullable String neighbour,
        boolean beforeNeighbour)
        implements DdlElement {
    public AddColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    /** Adds a column at the end. */
    public static AddColumn of(Table table, Column<?> column) {
        return new AddColumn(table, column, false, false, null, null, false);
    }

    /** The same; a column that exists is left alone. */
    public AddColumn ifNotExists() {
        return new AddColumn(table, column, true, primaryKeyInline, reference, neighbour, beforeNeighbour);
    }

    /** The same with PRIMARY KEY. */
    public AddColumn asPrimaryKey() {
        return new AddColumn(table, column, unlessExists, true, reference, neighbour, beforeNeighbour);
    }

    /** The same with a foreign key. */
    public AddColumn referring(ForeignKey key) {
        return new AddColumn(table, column, unlessExists, primaryKeyInline, key, neighbour, beforeNeighbour);
    }

    /** The same before another column, as far as the database can say so. */
    public AddColumn before(String other) {
        return new AddColumn(table, column, unlessExists, primaryKeyInline, reference, other, true);
    }

    /** The same after another column, as far as the database can say so. */
    public AddColumn after(String other) {
        return new AddColumn(table, column, unlessExists, primaryKeyInline, reference, other, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
