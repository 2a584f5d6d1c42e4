package io.aludel.orm.flush;

import io.aludel.compile.EntityResolver;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Cursor;
import io.aludel.engine.Plan;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.Collections;
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

    BatchExecutor(Connection connection, EntityResolver resolver) {
        this.connection = connection;
        this.dialect = connection.dialect();
        this.compiler = new MutationCompiler(connection, resolver);
    }

    void execute(FlushPlan plan) {
        for (FlushStep step : plan.steps()) {
            if (step.rows().get(0).hasExpressions()) {
                single(step);
            } else if (step.shape().kind() != MutationKind.INSERT) {
                change(step);
            } else if (isFromArrays(step)) {
                insertFromArrays(step);
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
        boolean returns = !step.shape().returned().isEmpty();
        if (returns && dialect.has(Feature.RETURNING)) {
            changeReturning(step);
            return;
        }
        execute(step);
        if (returns) {
            readBack(step);
        }
    }

    /** UPDATEs that give values back go one by one. */
    private void changeReturning(FlushStep step) {
        MutationPlan plan = compiler.plan(step.shape(), 1, step.shape().returned());
        for (int row = 0; row < step.rows().size(); row++) {
            returned(step, row, plan.plan(), plan.values(step.rows(), row));
        }
    }

    private void returned(FlushStep step, int row, Plan plan, @Nullable Object[] values) {
        List<RowMutation> one = step.rows().subList(row, row + 1);
        List<@Nullable Object[]> found;
        try (Cursor cursor = connection.open(plan, values)) {
            found = returned(plan, cursor);
        }
        verify(one, found.size());
        if (!found.isEmpty()) {
            new KeyPropagator(new FlushStep(step.shape(), one), dialect).propagateInOrder(one, found);
        }
    }

    /** What the database made of an UPDATE, where that cannot give it back. */
    private void readBack(FlushStep step) {
        for (RowMutation row : step.rows()) {
            InstanceState subject = row.subject();
            if (subject == null) {
                continue;
            }
            List<Column<?>> key =
                    EntityMapping.of(subject).part(step.shape().table()).key();
            Plan plan = compiler.readBack(step.shape(), key);
            try (Cursor cursor = connection.open(plan, keyOf(row, key))) {
                take(step, List.of(row), returned(plan, cursor));
            }
        }
    }

    private static @Nullable Object[] keyOf(RowMutation row, List<Column<?>> key) {
        @Nullable Object[] values = new Object[key.size()];
        for (int part = 0; part < values.length; part++) {
            int written = row.shape().position(key.get(part));
            values[part] = row.sent(written < 0 ? row.shape().written().size() + part : written);
        }
        return values;
    }

    private void execute(FlushStep step) {
        MutationPlan plan = compiler.plan(step.shape(), 1, List.of());
        List<RowMutation> rows = step.rows();
        if (rows.size() == 1) {
            verify(rows, connection.update(plan.plan(), plan.values(rows, 0)));
            return;
        }
        if (isFromArrays(step)) {
            updateFromArrays(step);
            return;
        }
        for (int first = 0; first < rows.size(); first += ROWS_PER_BATCH) {
            List<RowMutation> part = rows.subList(first, Math.min(rows.size(), first + ROWS_PER_BATCH));
            verify(part, connection.batch(plan.plan(), values(plan, part)));
        }
    }

    /** Whether there are more rows than one statement of lists takes, and arrays can carry them. */
    private boolean isFromArrays(FlushStep step) {
        return step.rows().size() > ROWS_PER_INSERT && RowArrays.carry(dialect, step.shape());
    }

    private void updateFromArrays(FlushStep step) {
        RowArrays arrays = compiler.arrays(step.shape(), List.of());
        for (List<RowMutation> part : parts(step.rows())) {
            long[] counts = new long[part.size()];
            try (Cursor cursor = connection.open(arrays.plan(), arrays.values(part))) {
                for (@Nullable Object[] row : returned(arrays.plan(), cursor)) {
                    if (row[0] instanceof Long number) {
                        counts[number.intValue() - 1]++;
                    }
                }
            }
            verify(part, counts);
        }
    }

    private void insertFromArrays(FlushStep step) {
        List<Column<?>> returned = step.shape().returned();
        RowArrays arrays = compiler.arrays(step.shape(), returned);
        for (List<RowMutation> part : parts(step.rows())) {
            if (returned.isEmpty()) {
                connection.update(arrays.plan(), arrays.values(part));
                continue;
            }
            try (Cursor cursor = connection.open(arrays.plan(), arrays.values(part))) {
                new KeyPropagator(step, dialect).propagateInOrder(part, returned(arrays.plan(), cursor));
            }
        }
    }

    private static List<List<RowMutation>> parts(List<RowMutation> rows) {
        List<List<RowMutation>> parts = new ArrayList<>();
        for (int first = 0; first < rows.size(); first += RowArrays.MOST_ROWS) {
            parts.add(rows.subList(first, Math.min(rows.size(), first + RowArrays.MOST_ROWS)));
        }
        return parts;
    }

    /** Compares the rows that were found with those that were meant; where an object may have none, it gets one. */
    private void verify(List<RowMutation> rows, long... counts) {
        List<RowMutation> missing = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            if (VersionCheck.isMissing(rows.get(row), counts[row])) {
                missing.add(rows.get(row).otherwise());
            } else {
                VersionCheck.verify(rows.get(row), counts[row]);
            }
        }
        for (RowMutation row : missing) {
            FlushStep step = new FlushStep(row.shape(), List.of(row));
            if (row.hasExpressions()) {
                single(step);
            } else {
                insert(step);
            }
        }
    }

    private void insert(FlushStep step) {
        List<RowMutation> rows = step.rows();
        int limit = rowsPerInsert(step.shape());
        for (int first = 0; first < rows.size(); ) {
            MutationPlan plan = compiler.plan(step.shape(), chunk(rows.size() - first, limit), List.of());
            connection.update(plan.plan(), plan.values(rows, first));
            first += plan.rows();
        }
    }

    private void insertReturning(FlushStep step) {
        List<RowMutation> rows = step.rows();
        KeyPropagator propagator = new KeyPropagator(step, dialect);
        int limit = propagator.canMatch() ? rowsPerInsert(step.shape()) : 1;
        for (int first = 0; first < rows.size(); ) {
            MutationPlan plan = compiler.plan(step.shape(), chunk(rows.size() - first, limit), propagator.columns());
            List<RowMutation> part = rows.subList(first, first + plan.rows());
            try (Cursor cursor = connection.open(plan.plan(), plan.values(rows, first))) {
                propagator.propagate(part, returned(plan.plan(), cursor));
            }
            first += plan.rows();
        }
    }

    private static List<@Nullable Object[]> returned(Plan plan, Cursor cursor) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        int width = plan.compiled().columns().size();
        while (cursor.next()) {
            @Nullable Object[] row = new Object[width];
            for (int column = 0; column < width; column++) {
                row[column] = cursor.read(plan.codec(column + 1), column + 1);
            }
            rows.add(row);
        }
        return rows;
    }

    /** A row with SQL among its values. */
    private void single(FlushStep planned) {
        ExpressionValues expressions = new ExpressionValues(planned);
        FlushStep step = expressions.asking();
        RowMutation row = step.rows().get(0);
        boolean insert = step.shape().kind() == MutationKind.INSERT;
        boolean returning = !step.shape().returned().isEmpty()
                && dialect.has(insert ? Feature.INSERT_RETURNING : Feature.RETURNING);
        MutationCompiler.Single single =
                compiler.single(row, returning ? step.shape().returned() : List.of());
        if (returning && !insert) {
            returned(step, 0, connection.plan(single.compiled()), single.values());
            expressions.cameBack();
        } else if (returning) {
            Plan plan = connection.plan(single.compiled());
            try (Cursor cursor = connection.open(plan, single.values())) {
                new KeyPropagator(step, dialect).propagate(step.rows(), returned(plan, cursor));
            }
            expressions.cameBack();
        } else if (!insert) {
            verify(step.rows(), connection.update(single.compiled(), single.values()));
            if (!step.shape().returned().isEmpty()) {
                readBack(step);
                expressions.cameBack();
            }
        } else {
            List<Column<?>> keys = generatedKeys(step.shape());
            if (keys.isEmpty()) {
                connection.update(single.compiled(), single.values());
            } else {
                Plan plan = connection.plan(single.compiled());
                take(
                        step,
                        step.rows(),
                        connection.insertReturningKeys(plan, Collections.singletonList(single.values()), keys));
            }
        }
    }

    private void insertWithDriverKeys(FlushStep step) {
        List<Column<?>> keys = generatedKeys(step.shape());
        if (keys.isEmpty()) {
            insert(step);
            return;
        }
        MutationPlan plan = compiler.plan(step.shape(), 1, List.of());
        List<RowMutation> rows = step.rows();
        for (int first = 0; first < rows.size(); first += ROWS_PER_BATCH) {
            List<RowMutation> part = rows.subList(first, Math.min(rows.size(), first + ROWS_PER_BATCH));
            take(step, part, connection.insertReturningKeys(plan.plan(), values(plan, part), keys));
        }
    }

    private void take(FlushStep step, List<RowMutation> rows, List<@Nullable Object[]> keys) {
        new KeyPropagator(step, dialect).propagateInOrder(rows, keys);
    }

    /** Whether a column that the database fills in comes back with the statement. */
    boolean givesBack(StatementShape shape, Column<?> column) {
        return shape.returned().contains(column)
                && (shape.kind() == MutationKind.UPDATE
                        || dialect.has(Feature.INSERT_RETURNING)
                        || column.isPrimaryKey());
    }

    /** Drivers give back keys only; other columns that the database fills in are read when they are asked for. */
    private static List<Column<?>> generatedKeys(StatementShape shape) {
        return shape.returned().stream().filter(Column::isPrimaryKey).toList();
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
