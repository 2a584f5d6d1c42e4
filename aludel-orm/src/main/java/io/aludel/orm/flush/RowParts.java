package io.aludel.orm.flush;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Cuts the rows of a step into the parts that single statements take. Stateless. */
final class RowParts {
    /** Up to here what is left is one part, whatever its size. */
    private static final int EXACT_ROWS = 16;

    private RowParts() {}

    /** Parts of a size, and what is left. */
    static List<List<RowMutation>> of(List<RowMutation> rows, int size) {
        return cut(rows, left -> Math.min(left, size));
    }

    /** Parts of a size, and what is left in powers of two, so that few statements are compiled for numbers of rows. */
    static List<List<RowMutation>> ofFewSizes(List<RowMutation> rows, int size) {
        return cut(rows, left -> left >= size ? size : left <= EXACT_ROWS ? left : Integer.highestOneBit(left));
    }

    /** @param next the size of the next part, by how many rows are left */
    private static List<List<RowMutation>> cut(List<RowMutation> rows, IntUnaryOperator next) {
        List<List<RowMutation>> parts = new ArrayList<>();
        for (int first = 0; first < rows.size(); ) {
            int end = first + next.applyAsInt(rows.size() - first);
            parts.add(rows.subList(first, end));
            first = end;
        }
        return parts;
    }
}
