package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as wide as they should be, with values of the columns' classes. Single use. */
final class CheckedRows implements Iterator<@Nullable Object[]> {
    private final Iterator<@Nullable Object[]> rows;
    private final Class<?>[] classes;

    CheckedRows(Iterator<@Nullable Object[]> rows, List<? extends Column<?>> columns) {
        this.rows = rows;
        this.classes = columns.stream().map(column -> column.type().javaType()).toArray(Class<?>[]::new);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public @Nullable Object[] next() {
        @Nullable Object[] row = rows.next();
        if (row.length != classes.length) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a row of a bulk insert has " + row.length + " values for " + classes.length + " columns."
                            + "\n  Give each row a value for each column; null is a value.");
        }
        @Nullable Object[] converted = row;
        for (int index = 0; index < row.length; index++) {
            Object value = row[index];
            if (value != null && !classes[index].isInstance(value)) {
                converted = converted == row ? row.clone() : converted;
                converted[index] = ValueConversion.to(classes[index], value);
            }
        }
        return converted;
    }
}
