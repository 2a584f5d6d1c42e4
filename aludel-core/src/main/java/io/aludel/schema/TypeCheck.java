package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The condition that a column's type puts on its values, where the database does not do so by itself.
 *
 * @param column the column
 */
public record TypeCheck(Column<?> column) implements SqlFragment {
    public TypeCheck {
        requireNonNull(column, "column");
    }

    @Override
    public List<String> columnNames() {
        return List.of(column.key());
    }
}
