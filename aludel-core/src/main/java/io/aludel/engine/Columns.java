package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.Expression;
import io.aludel.sql.Row;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Chooses some of the values of rows. */
final class Columns {
    private Columns() {}

    static Result<Row> of(Result<?> rows, RowLayout layout, int[] given) {
        int[] positions = given.clone();
        for (int position : positions) {
            position(layout, position);
        }
        RowLayout narrowed = layout.narrowed(positions);
        Result<Row> chosen = rows.map(row -> {
            @Nullable Object[] all = TypedRows.values(row);
            @Nullable Object[] some = new Object[positions.length];
            for (int index = 0; index < some.length; index++) {
                some[index] = all[positions[index]];
            }
            return new ArrayRow(narrowed, some);
        });
        return chosen.with(narrowed);
    }

    static int[] positions(RowLayout layout, String[] names) {
        return Arrays.stream(names).mapToInt(layout.keys()::position).toArray();
    }

    static int[] positions(RowLayout layout, Expression<?>[] selected) {
        return Arrays.stream(selected)
                .mapToInt(expression -> layout.position(expression.node()))
                .toArray();
    }

    /** Checks a position where the number of values is known. */
    static int position(RowLayout layout, int index) {
        int size = layout.keys().names().size();
        if (index < 0 || (size > 0 && index >= size)) {
            throw noSuchPosition(index, size);
        }
        return index;
    }

    static ArgumentException noSuchPosition(int index, int size) {
        return new ArgumentException(
                ErrorCode.NO_SUCH_COLUMN,
                "the row has no value at position " + index + ".\n  It has " + size + (size == 1 ? " value" : " values")
                        + "; positions count from 0.");
    }

    static int atLeastOne(String method, int size) {
        if (size < 1) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, method + "(" + size + "): the size must be at least 1.");
        }
        return size;
    }
}
