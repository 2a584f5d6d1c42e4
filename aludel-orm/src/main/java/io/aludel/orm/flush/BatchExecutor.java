package io.aludel.orm.flush;

import io.aludel.compile.EntityResolver;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.schema.Column;

/**
 * Sends the steps of a plan, each in the way that takes as few round trips as the database allows. One flush, one thread.
 *
 * <p>INSERTs: {@link ArrayWrites} for many rows, {@link ListInserts} for a few, with RETURNING where values come back, {@link
 * DriverKeyInserts} where the database has no RETURNING, {@link ExpressionInserts} for rows with SQL among their values. UPDATEs and
 * DELETEs: {@link RowChanges}.
 */
final class BatchExecutor {
    private final Dialect dialect;
    private final ArrayWrites arrays;
    private final ListInserts lists;
    private final DriverKeyInserts driverKeys;
    private final ExpressionInserts expressions;
    private final RowChanges changes;

    BatchExecutor(Connection connection, EntityResolver resolver) {
        StatementSender sender = new StatementSender(connection, resolver);
        this.dialect = connection.dialect();
        this.arrays = new ArrayWrites(sender);
        this.lists = new ListInserts(sender);
        this.driverKeys = new DriverKeyInserts(sender, lists);
        this.expressions = new ExpressionInserts(sender);
        this.changes = new RowChanges(sender, arrays, new MatchedRows(lists, expressions));
    }

    void execute(FlushPlan plan) {
        for (FlushStep step : plan.steps()) {
            boolean alone = step.rows().get(0).hasExpressions();
            if (step.shape().kind() == MutationKind.INSERT) {
                insert(step, alone);
            } else if (alone) {
                changes.changeByExpressions(step);
            } else {
                changes.change(step);
            }
        }
    }

    private void insert(FlushStep step, boolean alone) {
        if (alone) {
            expressions.insert(step);
        } else if (arrays.takes(step)) {
            arrays.insert(step);
        } else if (step.shape().returned().isEmpty()) {
            lists.insert(step);
        } else if (dialect.has(Feature.INSERT_RETURNING)) {
            lists.insertReturning(step);
        } else {
            driverKeys.insert(step);
        }
    }

    /** Whether a column that the database fills in comes back with the statement. */
    boolean givesBack(StatementShape shape, Column<?> column) {
        return shape.returned().contains(column)
                && (shape.kind() == MutationKind.UPDATE
                        || dialect.has(Feature.INSERT_RETURNING)
                        || column.isPrimaryKey());
    }
}
