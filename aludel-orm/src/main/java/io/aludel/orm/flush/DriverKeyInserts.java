package io.aludel.orm.flush;

import io.aludel.schema.Column;
import java.util.List;

/** INSERTs whose keys the driver collects, where the database has no RETURNING. One flush, one thread. */
final class DriverKeyInserts {
    private final StatementSender sender;
    private final ListInserts lists;

    DriverKeyInserts(StatementSender sender, ListInserts lists) {
        this.sender = sender;
        this.lists = lists;
    }

    void insert(FlushStep step) {
        List<Column<?>> keys = keys(step.shape());
        if (keys.isEmpty()) {
            lists.insert(step);
            return;
        }
        KeyPropagator propagator = new KeyPropagator(step, sender.dialect());
        MutationPlan plan = sender.compiler().plan(step.shape(), 1, List.of());
        for (List<RowMutation> part : RowParts.of(step.rows(), StatementSender.ROWS_PER_BATCH)) {
            propagator.propagateInOrder(part, sender.insert(plan, part, keys));
        }
    }

    /** Drivers give back keys only; other columns that the database fills in are read when they are asked for. */
    static List<Column<?>> keys(StatementShape shape) {
        return shape.returned().stream().filter(Column::isPrimaryKey).toList();
    }
}
