package io.aludel.orm.flush;

import java.util.ArrayList;
import java.util.List;

/** Compares the rows that UPDATEs and DELETEs have found with those that were meant. One flush, one thread. */
final class MatchedRows {
    private final ListInserts lists;
    private final ExpressionInserts expressions;

    MatchedRows(ListInserts lists, ExpressionInserts expressions) {
        this.lists = lists;
        this.expressions = expressions;
    }

    /**
     * Compares; where an object may have no row, it gets one.
     *
     * @param counts how many rows were found for each
     * @throws io.aludel.orm.error.StaleDataException when there are others than were meant
     */
    void verify(List<RowMutation> rows, long... counts) {
        List<RowMutation> missing = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            if (VersionCheck.isMissing(rows.get(row), counts[row])) {
                missing.add(rows.get(row).otherwise());
            } else {
                VersionCheck.verify(rows.get(row), counts[row]);
            }
        }
        missing.forEach(this::insert);
    }

    private void insert(RowMutation row) {
        FlushStep step = new FlushStep(row.shape(), List.of(row));
        if (row.hasExpressions()) {
            expressions.insert(step);
        } else {
            lists.insert(step);
        }
    }
}
