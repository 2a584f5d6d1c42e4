package io.aludel.orm.flush;

import io.aludel.compile.EntityResolver;
import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.engine.Cursor;
import io.aludel.engine.Plan;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all ways to send rows share: the connection, the compiler of its statements, and how rows come back. One flush, one thread. */
final class StatementSender {
    /** How many rows the driver gets at once. */
    static final int ROWS_PER_BATCH = 1000;

    private final Connection connection;
    private final MutationCompiler compiler;

    StatementSender(Connection connection, EntityResolver resolver) {
        this.connection = connection;
        this.compiler = new MutationCompiler(connection, resolver);
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return connection.dialect();
    }

    MutationCompiler compiler() {
        return compiler;
    }

    /** Executes a statement and gives the rows that it yields. */
    List<@Nullable Object[]> query(Plan plan, @Nullable Object[] values) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        int width = plan.compiled().columns().size();
        try (Cursor cursor = connection.open(plan, values)) {
            while (cursor.next()) {
                @Nullable Object[] row = new Object[width];
                for (int column = 0; column < width; column++) {
                    row[column] = cursor.read(plan.codec(column + 1), column + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Executes the statement of one row once for each, as a batch of the driver. */
    long[] batch(MutationPlan plan, List<RowMutation> rows) {
        return connection.batch(plan.plan(), values(plan, rows));
    }

    /** {@link #batch} for INSERTs, which gives the keys that the driver has collected. */
    List<@Nullable Object[]> insert(MutationPlan plan, List<RowMutation> rows, List<Column<?>> keys) {
        return connection.insertReturningKeys(plan.plan(), values(plan, rows), keys);
    }

    private static List<@Nullable Object[]> values(MutationPlan plan, List<RowMutation> rows) {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            values.add(plan.values(rows, row));
        }
        return values;
    }
}
