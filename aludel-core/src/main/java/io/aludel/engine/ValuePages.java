package io.aludel.engine;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends an INSERT whose values are all parameters in statements of many rows. Their plan is found by the shape of one row and their
 * number, so that no row is walked over. One thread at a time.
 */
final class ValuePages {
    private final InsertNode insert;
    private final Shape one;
    private final Dialect dialect;
    private final StatementRunner runner;
    private final Planner planner;

    /** Finds or makes the plan of so many rows. */
    @FunctionalInterface
    interface Planner {
        Plan plan(InsertNode insert, Shape one, int rows, ExecutionOptions options);
    }

    ValuePages(InsertNode insert, Shape one, Dialect dialect, StatementRunner runner, Planner planner) {
        this.insert = insert;
        this.one = one;
        this.dialect = dialect;
        this.runner = runner;
        this.planner = planner;
    }

    /** Whether the statement has one row, nothing but parameters in it, and no others. */
    static boolean fits(InsertNode insert, Shape shape) {
        if (insert.rows().size() != 1
                || insert.rows().get(0).size() != shape.binds().size()) {
            return false;
        }
        List<Expr> row = insert.rows().get(0);
        for (int index = 0; index < row.size(); index++) {
            if (row.get(index) != shape.binds().get(index)) {
                return false;
            }
        }
        return !row.isEmpty();
    }

    /** The statement with its row written so many times, each with parameters of its own. */
    static InsertNode repeated(InsertNode insert, int rows) {
        List<List<Expr>> all = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            List<Expr> values = new ArrayList<>(insert.columns().size());
            insert.rows().get(0).forEach(value -> values.add(Bind.of(null, value.type())));
            all.add(values);
        }
        return insert.withValues(insert.columns(), all);
    }

    /**
     * Inserts the rows and says how many they were.
     *
     * @param expected how many there are, for the log; zero when nobody knows
     */
    long insert(Iterator<@Nullable Object[]> rows, int expected, ExecutionOptions options) {
        int width = insert.columns().size();
        int size = InsertPages.size(insert, insert.rows().get(0), dialect, options);
        List<@Nullable Object[]> page = new ArrayList<>(size);
        long count = 0;
        int number = 0;
        while (rows.hasNext()) {
            page.add(rows.next());
            if (page.size() == size || !rows.hasNext()) {
                @Nullable Object[] values = new Object[page.size() * width];
                for (int row = 0; row < page.size(); row++) {
                    System.arraycopy(page.get(row), 0, values, row * width, width);
                }
                Plan plan = planner.plan(insert, one, page.size(), options);
                runner.part(new Part(++number, (expected + size - 1) / size, ""));
                runner.update(plan, values);
                count += page.size();
                page.clear();
            }
        }
        return count;
    }
}
