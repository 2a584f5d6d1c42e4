package io.aludel.schema;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a column's value comes from when a statement gives none: for INSERT as a default, for UPDATE as a value that goes along with
 * every change. Immutable.
 *
 * <p>Unlike a server default it is part of the statements that Aludel sends, and not of the table in the database.
 */
public sealed interface ColumnDefault {
    /** The same value for every row. */
    record Value(@Nullable Object value) implements ColumnDefault {}

    /** A value made for each row; called once per row, on the thread that executes the statement. */
    record Computed(Function<? super Context, ?> function) implements ColumnDefault {}

    /** An SQL expression that stands in the statement. */
    record Sql(SqlFragment expression) implements ColumnDefault {}

    /** The next number of a sequence. */
    record Next(Sequence sequence) implements ColumnDefault {}

    /** What is known of the row for which a value is made. */
    interface Context {
        /** The values of the row's other columns by name, as far as they are values and not SQL; those that are computed are left out. */
        Map<String, @Nullable Object> row();

        /**
         * The value of another column.
         *
         * @return the value; null when it is null, is SQL, or is not given
         */
        default @Nullable Object value(String column) {
            return row().get(column);
        }
    }
}
