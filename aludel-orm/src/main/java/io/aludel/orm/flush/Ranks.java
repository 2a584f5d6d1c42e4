package io.aludel.orm.flush;

import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Table;

/**
 * The order of statements where no dependency demands another: saves before deletes; tables by their foreign keys, referred ones
 * first for saves and last for deletes; within a table updates before inserts. Rows of tables of links are deleted among the updates.
 */
final class Ranks {
    private final ConstraintModel model;
    private final int phase;

    Ranks(ConstraintModel model) {
        this.model = model;
        this.phase = 2 * model.tableCount() + 2;
    }

    int of(RowMutation row) {
        Table table = row.shape().table();
        if (!row.isMain()) {
            boolean late = isNew(row);
            return (late ? 2 * phase : 0) + 2 * model.rank(table);
        }
        if (row.kind() == MutationKind.DELETE && row.subject() != null) {
            return 3 * phase + 2 * (model.tableCount() - model.rank(table));
        }
        return phase + 2 * model.rank(table) + (row.kind() == MutationKind.INSERT ? 1 : 0);
    }

    private static boolean isNew(RowMutation row) {
        InstanceState subject = row.subject();
        return subject != null && subject.lifecycle() == InstanceState.Lifecycle.PENDING;
    }
}
