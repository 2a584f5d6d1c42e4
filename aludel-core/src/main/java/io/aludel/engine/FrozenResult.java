package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, kept to be had again, as from a cache. Immutable as far as the rows are; rows may be shared by many threads.
 *
 * <pre>{@code
 * FrozenResult<Row> kept = connection.execute(select(countries)).freeze();
 * List<Row> again = kept.result().all();
 * }</pre>
 */
public final class FrozenResult<T extends @Nullable Object> {
    private final List<T> rows;
    private final RowLayout layout;

    FrozenResult(List<T> rows, RowLayout layout) {
        this.rows = Collections.unmodifiableList(new ArrayList<>(rows));
        this.layout = layout;
    }

    /** A new result over the rows, as if the statement had been executed again. */
    public Result<T> result() {
        return Result.of(rows, layout);
    }

    /** The names of a row's values. */
    public List<String> keys() {
        return layout.keys().names();
    }

    /** The rows, read-only. */
    public List<T> rows() {
        return rows;
    }

    /**
     * The same names over other rows.
     *
     * @throws ArgumentException when a row has another number of values
     */
    public FrozenResult<T> withRows(List<T> other) {
        int width = layout.keys().names().size();
        for (T row : other) {
            int found = TypedRows.values(row).length;
            if (width != 0 && found != width) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "a row has " + found + " values where " + width + " belong: " + String.join(", ", keys())
                                + ".");
            }
        }
        return new FrozenResult<>(other, layout);
    }

    /**
     * The same rows with each value exchanged, whatever the class of the rows.
     *
     * @param exchange gets a value and gives the one for its place, of the same class
     */
    public FrozenResult<T> withValues(UnaryOperator<@Nullable Object> exchange) {
        List<T> changed = new ArrayList<>(rows.size());
        for (T row : rows) {
            @Nullable Object[] values = TypedRows.values(row);
            for (int index = 0; index < values.length; index++) {
                values[index] = exchange.apply(values[index]);
            }
            changed.add(TypedRows.with(row, values));
        }
        return new FrozenResult<>(changed, layout);
    }

    @Override
    public String toString() {
        return "FrozenResult[" + rows.size() + " rows of " + keys() + "]";
    }
}
