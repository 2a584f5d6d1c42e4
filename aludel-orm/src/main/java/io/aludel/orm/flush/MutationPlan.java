package io.aludel.orm.flush;

import io.aludel.engine.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled mutation of some rows. Immutable, shared.
 *
 * @param plan the statement
 * @param rows how many rows it takes
 * @param width how many values a row has
 * @param order for each bind of the statement, the position of its value among those of all rows; null when they are in order
 */
record MutationPlan(Plan plan, int rows, int width, int @Nullable [] order) {

    /** The values of some rows as the statement takes them. */
    @Nullable
    Object[] values(List<RowMutation> all, int first) {
        @Nullable Object[] values = new Object[rows * width];
        int[] moved = order;
        int count = 0;
        if (moved == null) {
            for (int row = first; row < first + rows; row++) {
                RowMutation mutation = all.get(row);
                for (int position = 0; position < width; position++) {
                    values[count++] = mutation.sent(position);
                }
            }
        } else {
            for (int position : moved) {
                values[count++] = all.get(first + position / width).sent(position % width);
            }
        }
        return values;
    }
}
