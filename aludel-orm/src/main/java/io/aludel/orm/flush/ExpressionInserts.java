package io.aludel.orm.flush;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Plan;
import io.aludel.schema.Column;
import java.util.Collections;
import java.util.List;

/** INSERTs of rows with SQL among their values, each a statement of its own. One flush, one thread. */
final class ExpressionInserts {
    private final StatementSender sender;

    ExpressionInserts(StatementSender sender) {
        this.sender = sender;
    }

    void insert(FlushStep planned) {
        ExpressionValues expressions = new ExpressionValues(planned);
        FlushStep step = expressions.asking();
        if (!step.shape().returned().isEmpty() && sender.dialect().has(Feature.INSERT_RETURNING)) {
            insertReturning(step);
            expressions.cameBack();
        } else {
            insertWithDriverKeys(step);
        }
    }

    private void insertReturning(FlushStep step) {
        MutationCompiler.Single single =
                sender.compiler().single(step.rows().get(0), step.shape().returned());
        Plan plan = sender.connection().plan(single.compiled());
        new KeyPropagator(step, sender.dialect()).propagate(step.rows(), sender.query(plan, single.values()));
    }

    private void insertWithDriverKeys(FlushStep step) {
        Connection connection = sender.connection();
        MutationCompiler.Single single = sender.compiler().single(step.rows().get(0), List.of());
        List<Column<?>> keys = DriverKeyInserts.keys(step.shape());
        if (keys.isEmpty()) {
            connection.update(single.compiled(), single.values());
        } else {
            new KeyPropagator(step, sender.dialect())
                    .propagateInOrder(
                            step.rows(),
                            connection.insertReturningKeys(
                                    single.compiled(), Collections.singletonList(single.values()), keys));
        }
    }
}
