package io.aludel.orm.flush;

import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys that the database makes, larger from row to row of one statement: numbers that it counts up, and what the table says to be so
 * ({@link Column#monotonic()}). They tell which of several returned rows is which. Stateless.
 */
public final class GrowingKey {
    private GrowingKey() {}

    /** The column of a table that the database fills so; null when there is none. */
    public static @Nullable Column<?> of(Table table) {
        Column<?> counted = table.autoIncrementColumn();
        if (counted != null) {
            return counted.isCountedDown() ? null : counted;
        }
        List<Column<?>> key = table.primaryKeyColumns();
        return key.size() == 1 && key.get(0).isMonotonic() && key.get(0).serverDefault() != null ? key.get(0) : null;
    }

    /** Compares two values of such a column as the database does. */
    public static int compare(@Nullable Object left, @Nullable Object right) {
        return KeyOrder.grown(left, right);
    }
}
