package io.aludel.orm.flush;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Cursor;
import io.aludel.engine.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends the steps of a plan in as few round trips as the database allows: INSERTs of several rows, with RETURNING where keys come from
 * the database, JDBC batches for the rest. One flush, one thread.
 */
final class BatchExecutor {
    /** Longer statements gain nothing, and cost time to compile and memory to keep. */
    private static final int ROWS_PER_INSERT = 128;

    /** From here on the rows that are left are split into powers of two, so that few statements are compiled. */
    private static final int EXACT_ROWS = 16;

    private static final int ROWS_PER_BATCH = 1000;

    private final Connection connection;
    private final Dialect dialect;
    private final MutationCompiler compiler;

    BatchExecutor(Connection connection) {
        this.connection = connection;
        this.dialect = connection.dialect();
        this.compiler = new MutationCompiler(connection);
    }

    void execute(FlushPlan plan) {
        for (FlushStep step : plan.steps()) {
            if (step.shape().kind() != MutationKind.INSERT) {
                change(step);
            } else if (step.shape().returned().isEmpty()) {
                insert(step);
            } else if (dialect.has(Feature.INSERT_RETURNING)) {
                insertReturning(step);
            } else {
                insertWithDriverKeys(step);
            }
        }
    }

    private void change(FlushStep step) {
        MutationPlan plan = compiler.plan(step.shape(), 1, false);
        List<RowMutation> rows = step.rows();
        if (rows.size() == 1) {
            VersionCheck.verify(rows.get(0), connection.update(plan.plan(), plan.values(rows, 0)));
            return;
        }
        for (int first = 0; first < rows.size(); first += ROWS_PER_BATCH) {
            List<RowMutation> part = rows.subList(first, Math.min(rows.size(), first + ROWS_PER_BATCH));
            long[] counts = connection.batch(plan.plan(), values(plan, part));
            for (int row = 0; row < counts.length; row++) {
                VersionCheck.verify(part.get(row), counts[row]);
            }
        }
    }

    private void insert(FlushStep step) {
        List<RowMutation> rows = step.rows();
        int limit = rowsPerInsert(step.shape());
        for (int first = 0; first < rows.size(); ) {
            MutationPlan plan = compiler.plan(step.shape(), chunk(rows.size() - first, limit), false);
            connection.update(plan.plan(), plan.values(rows, first));
            first += plan.rows();
        }
    }

    private void insertReturning(FlushStep step) {
        List<RowMutation> rows = step.rows();
        KeyPropagator propagator = new KeyPropagator(step.shape());
        int limit = propagator.canMatch(dialect) ? rowsPerInsert(step.shape()) : 1;
        for (int first = 0; first < rows.size(); ) {
            MutationPlan plan = compiler.plan(step.shape(), chunk(rows.size() - first, limit), true);
            List<@Nullable Object[]> keys = returned(plan, plan.values(rows, first));
            propagator.propagate(rows.subList(first, first + plan.rows()), keys, dialect);
            first += plan.rows();
        }
    }

    private List<@Nullable Object[]> returned(MutationPlan mutation, @Nullable Object[] values) {
        List<@Nullable Object[]> keys = new ArrayList<>(mutation.rows());
        Plan plan = mutation.plan();
        int width = plan.compiled().columns().size();
        try (Cursor cursor = connection.open(plan, values)) {
            while (cursor.next()) {
                @Nullable Object[] key = new Object[width];
                for (int column = 0; column < width; column++) {
                    key[column] = cursor.read(plan.codec(column + 1), column + 1);
                }
                keys.add(key);
            }
        }
        return keys;
    }

    private void insertWithDriverKeys(FlushStep step) {
        MutationPlan plan = compiler.plan(step.shape(), 1, false);
        KeyPropagator propagator = new KeyPropagator(step.shape());
        List<RowMutation> rows = step.rows();
        for (int first = 0; first < rows.size(); first += ROWS_PER_BATCH) {
            List<RowMutation> part = rows.subList(first, Math.min(rows.size(), first + ROWS_PER_BATCH));
            propagator.propagate(
                    part,
                    connection.insertReturningKeys(
                            plan.plan(), values(plan, part), step.shape().returned()));
        }
    }

    private static List<@Nullable Object[]> values(MutationPlan plan, List<RowMutation> rows) {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            values.add(plan.values(rows, row));
        }
        return values;
    }

    private int rowsPerInsert(StatementShape shape) {
        if (shape.width() == 0 || !dialect.has(Feature.MULTI_ROW_INSERT)) {
            return 1;
        }
        return Math.max(1, Math.min(ROWS_PER_INSERT, Integer.highestOneBit(dialect.maxParameters() / shape.width())));
    }

    private static int chunk(int left, int limit) {
        if (left >= limit) {
            return limit;
        }
        return left <= EXACT_ROWS ? left : Integer.highestOneBit(left);
    }
}
