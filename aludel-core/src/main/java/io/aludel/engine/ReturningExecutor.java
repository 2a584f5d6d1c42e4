package io.aludel.engine;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Executes statements with RETURNING for many sets of parameters: an INSERT as multi-row statements that stay below the database's
 * limit of parameters, their rows put into the order of the sets where that is asked for. One thread at a time.
 */
final class ReturningExecutor {
    private final Dialect dialect;
    private final StatementRunner runner;
    private final DmlExecutor.Planner planner;

    ReturningExecutor(Dialect dialect, StatementRunner runner, DmlExecutor.Planner planner) {
        this.dialect = dialect;
        this.runner = runner;
        this.planner = planner;
    }

    /** Whether this is an INSERT of several rows whose rows have to come back in order. */
    boolean isOrdered(Statement statement) {
        return statement instanceof InsertNode insert
                && insert.rows().size() > 1
                && insert.options().has(DmlOptions.Flag.PARAMETER_ORDER);
    }

    <T> Result<T> execute(
            Query<T> query,
            List<? extends Map<String, ? extends @Nullable Object>> parameters,
            ExecutionOptions options) {
        if (parameters.isEmpty()) {
            return result(query, null, List.of());
        }
        ParameterRows.check(parameters);
        Statement statement =
                dialect.complete(query.statement(), parameters.get(0).keySet());
        Shape shape = Shape.of(statement);
        ParameterRows.requireKnown(shape, parameters.get(0));
        if (statement instanceof InsertNode insert
                && insert.into() instanceof TableRef into
                && insert.query() == null
                && !insert.columns().isEmpty()
                && dialect.has(Feature.MULTI_ROW_INSERT)) {
            List<List<Expr>> rows = ValuedRows.of(insert, shape, parameters);
            ReturnedOrder order = ReturnedOrder.of(insert, into.table(), rows, dialect);
            if (!rows.isEmpty() && order != ReturnedOrder.UNKNOWN) {
                return pages(query, insert, rows, order, options);
            }
            if (insert.rows().size() > 1) {
                return oneByOne(query, singles(insert, rows), options);
            }
        }
        Plan plan = planner.plan(statement, shape, options);
        List<T> all = new ArrayList<>();
        int number = 0;
        for (Map<String, ? extends @Nullable Object> set : parameters) {
            runner.part(new Part(++number, parameters.size(), Part.ORDERED + Part.ONE_BY_ONE));
            read(query, plan, shape.values(set), all);
        }
        return result(query, plan, all);
    }

    private static List<InsertNode> singles(InsertNode insert, List<List<Expr>> rows) {
        List<InsertNode> singles = new ArrayList<>(rows.size());
        for (List<Expr> row : rows) {
            singles.add(insert.withValues(insert.columns(), List.of(row)));
        }
        return singles;
    }

    private <T> Result<T> oneByOne(Query<T> query, List<InsertNode> singles, ExecutionOptions options) {
        List<T> all = new ArrayList<>(singles.size());
        Plan plan = null;
        int number = 0;
        for (InsertNode single : singles) {
            Shape shape = Shape.of(single);
            plan = planner.plan(single, shape, options);
            runner.part(new Part(++number, singles.size(), Part.ORDERED + Part.ONE_BY_ONE));
            read(query, plan, shape.values(Map.of()), all);
        }
        return result(query, plan, all);
    }

    private <T> void read(Query<T> query, Plan plan, @Nullable Object[] values, List<T> all) {
        try (Cursor cursor = runner.open(plan, values, 0)) {
            RowReader<T> reader = reader(query, plan);
            while (cursor.next()) {
                all.add(cursor.read(reader));
            }
        }
    }

    /** Pages of equal size share a plan. */
    private <T> Result<T> pages(
            Query<T> query, InsertNode insert, List<List<Expr>> rows, ReturnedOrder order, ExecutionOptions options) {
        List<T> all = new ArrayList<>(rows.size());
        Plan plan = null;
        List<List<List<Expr>>> pages = InsertPages.of(insert, rows, dialect, options);
        int number = 0;
        for (List<List<Expr>> some : pages) {
            InsertNode statement = order.prepare(insert.withValues(insert.columns(), some));
            Shape shape = Shape.of(statement);
            plan = planner.plan(statement, shape, options);
            int extra = order.extraColumns(insert);
            Plan selected = extra == 0
                    ? plan
                    : plan.withColumns(plan.compiled().columns().subList(0, plan.width() - extra), dialect);
            RowReader<T> reader = reader(query, selected);
            OrderedRows<T> ordered = new OrderedRows<>(order, insert, some, plan);
            runner.part(new Part(++number, pages.size(), order == ReturnedOrder.ANY ? Part.UNORDERED : Part.ORDERED));
            try (Cursor cursor = runner.open(plan, shape.values(Map.of()), 0)) {
                while (cursor.next()) {
                    ordered.add(cursor, reader);
                }
            }
            all.addAll(ordered.inOrder());
            plan = selected;
        }
        return result(query, plan, all);
    }

    @SuppressWarnings("unchecked") // the reader is chosen by the query's arity, which is that of its row type
    private static <T> RowReader<T> reader(Query<T> query, Plan plan) {
        RowLayout layout = new RowLayout(plan.keys(), DmlExecutor.returning(query.statement()));
        return (RowReader<T>) RowReaders.of(query.arity(), plan, layout);
    }

    private static <T> Result<T> result(Query<T> query, @Nullable Plan plan, List<T> rows) {
        RowLayout layout = plan == null
                ? RowLayout.ofNames(List.of())
                : new RowLayout(plan.keys(), DmlExecutor.returning(query.statement()));
        String sql = plan == null ? null : plan.sql();
        return new Result<>(rows.iterator(), new ResultInfo(sql, layout, true, rows.size(), () -> {}, size -> {}));
    }
}
