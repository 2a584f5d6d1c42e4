package io.aludel.orm.flush;

import io.aludel.dialect.Feature;
import io.aludel.engine.Plan;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UPDATEs and DELETEs: batches, or one by one where they give values back. One flush, one thread. */
final class RowChanges {
    private final StatementSender sender;
    private final ArrayWrites arrays;
    private final MatchedRows matched;

    RowChanges(StatementSender sender, ArrayWrites arrays, MatchedRows matched) {
        this.sender = sender;
        this.arrays = arrays;
        this.matched = matched;
    }

    void change(FlushStep step) {
        if (givesBack(step)) {
            changeReturning(step);
            return;
        }
        send(step);
        if (!step.shape().returned().isEmpty()) {
            readBack(step);
        }
    }

    /** A row with SQL among its values. */
    void changeByExpressions(FlushStep planned) {
        ExpressionValues expressions = new ExpressionValues(planned);
        FlushStep step = expressions.asking();
        RowMutation row = step.rows().get(0);
        List<Column<?>> returned = step.shape().returned();
        if (givesBack(step)) {
            MutationCompiler.Single single = sender.compiler().single(row, returned);
            changeReturning(step, row, sender.connection().plan(single.compiled()), single.values());
        } else {
            MutationCompiler.Single single = sender.compiler().single(row, List.of());
            matched.verify(step.rows(), sender.connection().update(single.compiled(), single.values()));
            if (!returned.isEmpty()) {
                readBack(step);
            }
        }
        expressions.cameBack();
    }

    private boolean givesBack(FlushStep step) {
        return !step.shape().returned().isEmpty() && sender.dialect().has(Feature.RETURNING);
    }

    private void changeReturning(FlushStep step) {
        MutationPlan plan = sender.compiler().plan(step.shape(), 1, step.shape().returned());
        for (int index = 0; index < step.rows().size(); index++) {
            changeReturning(step, step.rows().get(index), plan.plan(), plan.values(step.rows(), index));
        }
    }

    private void changeReturning(FlushStep step, RowMutation row, Plan plan, @Nullable Object[] values) {
        List<RowMutation> one = List.of(row);
        List<@Nullable Object[]> found = sender.query(plan, values);
        matched.verify(one, found.size());
        if (!found.isEmpty()) {
            take(step, row, found);
        }
    }

    /** What the database made of an UPDATE, where that cannot give it back. */
    private void readBack(FlushStep step) {
        for (RowMutation row : step.rows()) {
            InstanceState subject = row.subject();
            if (subject != null) {
                List<Column<?>> key =
                        EntityMapping.of(subject).part(step.shape().table()).key();
                Plan plan = sender.compiler().readBack(step.shape(), key);
                take(step, row, sender.query(plan, keyOf(row, key)));
            }
        }
    }

    private void take(FlushStep step, RowMutation row, List<@Nullable Object[]> found) {
        List<RowMutation> one = List.of(row);
        new KeyPropagator(new FlushStep(step.shape(), one), sender.dialect()).propagateInOrder(one, found);
    }

    private static @Nullable Object[] keyOf(RowMutation row, List<Column<?>> key) {
        @Nullable Object[] values = new Object[key.size()];
        for (int part = 0; part < values.length; part++) {
            int written = row.shape().position(key.get(part));
            values[part] = row.sent(written < 0 ? row.shape().written().size() + part : written);
        }
        return values;
    }

    private void send(FlushStep step) {
        if (arrays.takes(step)) {
            arrays.update(step, matched);
            return;
        }
        MutationPlan plan = sender.compiler().plan(step.shape(), 1, List.of());
        List<RowMutation> rows = step.rows();
        if (rows.size() == 1) {
            matched.verify(rows, sender.connection().update(plan.plan(), plan.values(rows, 0)));
            return;
        }
        for (List<RowMutation> part : RowParts.of(rows, StatementSender.ROWS_PER_BATCH)) {
            matched.verify(part, sender.batch(plan, part));
        }
    }
}
