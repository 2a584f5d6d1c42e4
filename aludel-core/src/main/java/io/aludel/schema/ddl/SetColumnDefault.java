package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column a default of the database, or takes it away. Immutable.
 *
 * @param table the table
 * @param column the name of the column
 * @param value the default; null takes it away
 */
public record SetColumnDefault(
        Table table, String column, @Nullable SqlFragment value) implements DdlElement {
    public SetColumnDefault {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.setColumnDefault(this);
    }
}
