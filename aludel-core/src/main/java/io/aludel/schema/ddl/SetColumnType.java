package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;
import io.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column another type. Immutable.
 *
 * @param table the table
 * @param column the name of the column
 * @param type its type from now on
 * @param using how old values become such of the new type, as SQL; null leaves it to the database
 */
public record SetColumnType(
        Table table,
        String column,
        SqlType<?> type,
        @Nullable String using) implements DdlElement {
    public SetColumnType {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.setColumnType(this);
    }
}
