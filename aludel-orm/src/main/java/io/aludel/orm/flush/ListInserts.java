package io.aludel.orm.flush;

import io.aludel.dialect.Feature;
import java.util.List;

/** INSERTs with lists of values, of several rows where the database takes them. One flush, one thread. */
final class ListInserts {
    /** Longer statements gain nothing, and cost time to compile and memory to keep. */
    static final int MOST_ROWS = 128;

    private final StatementSender sender;

    ListInserts(StatementSender sender) {
        this.sender = sender;
    }

    /** Inserts rows of which nothing comes back. */
    void insert(FlushStep step) {
        for (List<RowMutation> part : RowParts.ofFewSizes(step.rows(), rowsPerInsert(step.shape()))) {
            MutationPlan plan = sender.compiler().plan(step.shape(), part.size(), List.of());
            sender.connection().update(plan.plan(), plan.values(part, 0));
        }
    }

    /** Inserts rows that give back what the database has made, by RETURNING. */
    void insertReturning(FlushStep step) {
        KeyPropagator propagator = new KeyPropagator(step, sender.dialect());
        int most = propagator.canMatch() ? rowsPerInsert(step.shape()) : 1;
        for (List<RowMutation> part : RowParts.ofFewSizes(step.rows(), most)) {
            MutationPlan plan = sender.compiler().plan(step.shape(), part.size(), propagator.columns());
            propagator.propagate(part, sender.query(plan.plan(), plan.values(part, 0)));
        }
    }

    private int rowsPerInsert(StatementShape shape) {
        if (shape.width() == 0 || !sender.dialect().has(Feature.MULTI_ROW_INSERT)) {
            return 1;
        }
        int fitting = Integer.highestOneBit(sender.dialect().maxParameters() / shape.width());
        return Math.max(1, Math.min(MOST_ROWS, fitting));
    }
}
