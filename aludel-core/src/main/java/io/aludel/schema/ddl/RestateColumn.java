package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Column;
import io.aludel.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Changes a column by saying all that it is from now on, as MySQL and MariaDB ask for: {@code MODIFY} and {@code CHANGE}.
 * Immutable.
 *
 * @param table the table
 * @param column the name of the column so far
 * @param changed the column from now on
 * @param changing whether CHANGE is written rather than MODIFY, which keeps the name
 * @param numbered whether it counts up by itself
 * @param neighbour the column beside which it is placed; null to leave it where it is
 * @param beforeNeighbour whether it is placed before its neighbour, or after it
 */
public record RestateColumn(
        Table table,
        String column,
        Column<?> changed,
        boolean changing,
        boolean numbered,
        @Nullable String neighbour,
        boolean beforeNeighbour)
        implements DdlElement {
    public RestateColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
        requireNonNull(changed, "changed");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.restateColumn(this);
    }
}
