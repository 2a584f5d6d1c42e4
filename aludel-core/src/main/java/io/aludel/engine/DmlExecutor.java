package io.aludel.engine;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes what changes rows: completes it, sends it once or many times, and collects what the database decided. One thread at a time. */
final class DmlExecutor {
    private final Dialect dialect;
    private final StatementRunner runner;
    private final Planner planner;

    DmlExecutor(Dialect dialect, StatementRunner runner, Planner planner) {
        this.dialect = dialect;
        this.runner = runner;
        this.planner = planner;
    }

    /** Finds or makes the plan of a statement. */
    @FunctionalInterface
    interface Planner {
        Plan plan(Statement statement, Shape shape, ExecutionOptions options);
    }

    /** One execution. */
    MutationResult once(Statement given, Map<String, ? extends @Nullable Object> parameters, ExecutionOptions options) {
        Statement statement = dialect.complete(given, parameters.keySet());
        Shape shape = Shape.of(statement);
        Plan plan = planner.plan(statement, shape, options);
        @Nullable Object[] values = values(shape, parameters);
        if (statement instanceof InsertNode insert
                && insert.into() instanceof TableRef into
                && insert.query() == null) {
            return insert(insert, into, new InsertedKeys(insert, into.table(), shape), plan, values);
        }
        if (statement instanceof UpdateNode update && !update.returning().isEmpty()) {
            ReturnedRows rows = ReturnedRows.read(runner.open(plan, values, 0), update.returning());
            return MutationResult.of(rows.size()).withReturned(rows.first());
        }
        return MutationResult.of(runner.update(plan, values));
    }

    private MutationResult insert(
            InsertNode insert, TableRef into, InsertedKeys keys, Plan plan, @Nullable Object[] values) {
        Column<?> numbered = keys.missingNumber();
        if (!insert.returning().isEmpty()) {
            ReturnedRows rows = ReturnedRows.read(runner.open(plan, values, 0), insert.returning());
            return MutationResult.of(rows.size())
                    .withGeneratedKey(numbered == null ? null : rows.first().get(numbered.name()))
                    .withReturned(rows.first())
                    .withKeys(keys.of(values, rows.first()));
        }
        boolean asked = numbered != null
                && insert.rows().size() <= 1
                && insert.conflicts().isEmpty()
                && !insert.options().has(DmlOptions.Flag.INLINE);
        if (!asked) {
            return MutationResult.of(runner.update(plan, values)).withKeys(keys.of(values, Map.of()));
        }
        GeneratedKeys generated = new GeneratedKeys(List.of(numbered), dialect);
        StatementRunner.Keyed made = runner.updateWithKeys(plan, values, generated);
        Object number = made.keys().isEmpty() ? null : made.keys().get(0)[0];
        return MutationResult.of(made.count()).withGeneratedKey(number).withKeys(keys.of(values, keys.number(number)));
    }

    /** One execution for each set of parameters, without rows to give back. */
    MutationResult many(
            Statement given, List<? extends Map<String, ? extends @Nullable Object>> rows, ExecutionOptions options) {
        if (rows.isEmpty()) {
            return new MutationResult(new long[0]);
        }
        Statement statement = dialect.complete(inline(given), rows.get(0).keySet());
        Shape shape = Shape.of(statement);
        Plan plan = planner.plan(statement, shape, options);
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        values.add(values(shape, rows.get(0)));
        ParameterRows.check(rows);
        for (Map<String, ? extends @Nullable Object> row : rows.subList(1, rows.size())) {
            values.add(shape.values(row));
        }
        MutationResult result = new MutationResult(runner.batch(plan, values));
        if (statement instanceof InsertNode insert
                && insert.into() instanceof TableRef into
                && insert.query() == null) {
            return result.withKeys(new InsertedKeys(insert, into.table(), shape).of(values));
        }
        return result;
    }

    private static Statement inline(Statement given) {
        return given instanceof InsertNode insert && insert.returning().isEmpty()
                ? insert.withOptions(insert.options().withFlag(DmlOptions.Flag.INLINE))
                : given;
    }

    /** What a statement that changes rows gives back. */
    static List<Expr> returning(Statement statement) {
        if (statement instanceof InsertNode insert) {
            return insert.returning();
        }
        if (statement instanceof UpdateNode update) {
            return update.returning();
        }
        return statement instanceof DeleteNode delete ? delete.returning() : List.of();
    }

    /** The values of an execution; parameters that the statement does not have are refused. */
    static @Nullable Object[] values(Shape shape, Map<String, ? extends @Nullable Object> parameters) {
        if (!parameters.isEmpty()) {
            ParameterRows.requireKnown(shape, parameters);
        }
        return shape.values(parameters);
    }
}
