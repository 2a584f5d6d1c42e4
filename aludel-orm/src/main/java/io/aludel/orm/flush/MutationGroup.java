package io.aludel.orm.flush;

import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The rows of one table to which the same thing happens. One flush, one thread. */
final class MutationGroup {
    private final MutationKind kind;
    private final Table table;
    private final List<RowMutation> rows = new ArrayList<>();

    MutationGroup(MutationKind kind, Table table) {
        this.kind = kind;
        this.table = table;
    }

    MutationKind kind() {
        return kind;
    }

    Table table() {
        return table;
    }

    List<RowMutation> rows() {
        return rows;
    }

    @Override
    public String toString() {
        return kind + " " + table;
    }
}
