package io.aludel.orm.flush;

import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The rows of one table to which the same thing happens. One flush, one thread. */
final class MutationGroup {
    private final MutationKind kind;
    private final Table table;
    private final int rank;
    private final List<RowMutation> rows = new ArrayList<>();

    MutationGroup(MutationKind kind, Table table, int rank) {
        this.kind = kind;
        this.table = table;
        this.rank = rank;
    }

    MutationKind kind() {
        return kind;
    }

    Table table() {
        return table;
    }

    /** The place that the group takes unless a dependency demands another. */
    int rank() {
        return rank;
    }

    List<RowMutation> rows() {
        return rows;
    }

    @Override
    public String toString() {
        return kind + " " + table;
    }
}
