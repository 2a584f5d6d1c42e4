package io.aludel.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of rows: value by value, NULL first. */
final class RowOrder {
    private RowOrder() {}

    static int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        int common = Math.min(left.size(), right.size());
        for (int index = 0; index < common; index++) {
            int difference = compare(left.get(index), right.get(index));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    @SuppressWarnings("unchecked") // values that cannot be compared throw ClassCastException, as Comparable says
    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        return ((Comparable<Object>) left).compareTo(right);
    }
}
