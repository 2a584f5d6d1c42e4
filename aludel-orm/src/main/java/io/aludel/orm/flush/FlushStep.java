package io.aludel.orm.flush;

import java.util.List;

/** Rows of one shape that are written together. Immutable. */
record FlushStep(StatementShape shape, List<RowMutation> rows) {
    FlushStep {
        rows = List.copyOf(rows);
    }

    /** {@code INSERT albums (title, artist_id) × 3}. */
    @Override
    public String toString() {
        return shape + " × " + rows.size();
    }
}
