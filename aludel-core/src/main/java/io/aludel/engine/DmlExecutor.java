package io.aludel.engine;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Row;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.DmlNode;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes what changes rows: completes it, sends it once or many times, and collects what the database decided. One thread at a time. */
final class DmlExecutor {
    /** From so many rows on, statements of many rows are worth their preparation. */
    private static final int PAGED = 10;

    private static final String SELECTED = "selected";

    private final Dialect dialect;
    private final StatementRunner runner;
    private final Planner planner;
    private final ValuePages.Planner pagePlanner;

    DmlExecutor(Dialect dialect, StatementRunner runner, Planner planner, ValuePages.Planner pagePlanner) {
        this.pagePlanner = pagePlanner;
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
        Shape shape = Shape.of(statement, parameters);
        Plan plan = planner.plan(statement, shape, options);
        @Nullable Object[] values = values(shape, parameters);
        MutationResult result = once(statement, shape, plan, values, options);
        boolean fills = statement instanceof InsertNode || statement instanceof UpdateNode;
        return fills ? result.withFilled(new FilledColumns(statement, shape, values)) : result;
    }

    private MutationResult once(
            Statement statement, Shape shape, Plan plan, @Nullable Object[] values, ExecutionOptions options) {
        if (statement instanceof InsertNode insert
                && insert.into() instanceof TableRef into
                && insert.query() == null) {
            select(shape, values, options);
            return insert(insert, into, new InsertedKeys(insert, into.table(), shape), plan, values);
        }
        if (statement instanceof UpdateNode update && !update.returning().isEmpty()) {
            ReturnedRows rows = ReturnedRows.read(runner.open(plan, values, 0), update.returning());
            return MutationResult.of(rows.size()).withReturned(rows.first());
        }
        return MutationResult.of(runner.update(plan, values));
    }

    /** Asks the database for the values that have to be known before the statement is sent. */
    private void select(Shape shape, @Nullable Object[] values, ExecutionOptions options) {
        List<Bind> binds = shape.binds();
        for (int index = 0; index < values.length; index++) {
            Expr selected = binds.get(index).selected();
            if (selected != null) {
                Expr column = new Label(
                        new CastExpr(
                                CastExpr.Mode.COERCE, selected, binds.get(index).type()),
                        SELECTED);
                SelectNode query = SelectNode.of(List.of(column));
                Shape shaped = Shape.of(query);
                Plan plan = planner.plan(query, shaped, options);
                Cursor found = runner.open(plan, values(shaped, Map.of()), 0);
                values[index] =
                        ReturnedRows.read(found, query.columns()).first().get(SELECTED);
            }
        }
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
                && (into.table().options().implicitReturning() || !dialect.has(Feature.KEYS_BY_RETURNING))
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
        Shape shape = Shape.of(statement, rows.get(0));
        ParameterRows.requireKnown(shape, rows.get(0));
        ParameterRows.check(rows);
        return many(statement, shape, rows, options).withFilled(new FilledColumns(statement, shape, null));
    }

    private MutationResult many(
            Statement statement,
            Shape shape,
            List<? extends Map<String, ? extends @Nullable Object>> rows,
            ExecutionOptions options) {
        if (statement instanceof InsertNode insert && rows.size() >= PAGED && goesInPages(insert)) {
            if (ValuePages.fits(insert, shape)) {
                return valuePages(insert, shape, rows, options);
            }
            List<List<Expr>> written = ValuedRows.of(insert, shape, rows);
            if (!written.isEmpty()) {
                return pages(insert, written, options);
            }
        }
        Plan plan = planner.plan(statement, shape, options);
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        values.add(shape.values(rows.get(0)));
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

    /** A row that conflicts may be named twice by many statements, but not by one. */
    private boolean goesInPages(InsertNode insert) {
        return dialect.has(Feature.PAGES_BEFORE_BATCHES)
                && insert.into() instanceof TableRef
                && insert.query() == null
                && insert.conflicts().isEmpty()
                && insert.returning().isEmpty()
                && !insert.columns().isEmpty();
    }

    private MutationResult pages(InsertNode insert, List<List<Expr>> rows, ExecutionOptions options) {
        List<@Nullable Row> keys = new ArrayList<>(rows.size());
        List<List<List<Expr>>> pages = InsertPages.of(insert, rows, dialect, options);
        int number = 0;
        for (List<List<Expr>> page : pages) {
            InsertNode statement = insert.withValues(insert.columns(), page);
            Shape shape = Shape.of(statement);
            @Nullable Object[] values = shape.values(Map.of());
            Plan plan = planner.plan(statement, shape, options);
            runner.part(new Part(++number, pages.size(), ""));
            runner.update(plan, values);
            keys.addAll(new InsertedKeys(statement, ((TableRef) insert.into()).table(), shape).of(values, Map.of()));
        }
        long[] counts = new long[rows.size()];
        Arrays.fill(counts, 1);
        return new MutationResult(counts).withKeys(keys);
    }

    private MutationResult valuePages(
            InsertNode insert,
            Shape shape,
            List<? extends Map<String, ? extends @Nullable Object>> rows,
            ExecutionOptions options) {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(shape.values(row)));
        new ValuePages(insert, shape, dialect, runner, pagePlanner).insert(values.iterator(), values.size(), options);
        long[] counts = new long[rows.size()];
        Arrays.fill(counts, 1);
        Table table = ((TableRef) insert.into()).table();
        return new MutationResult(counts).withKeys(new InsertedKeys(insert, table, shape).of(values));
    }

    private static Statement inline(Statement given) {
        if (given instanceof UpdateNode update) {
            return update.withOptions(update.options().withoutFlag(DmlOptions.Flag.RETURN_DEFAULTS));
        }
        return given instanceof InsertNode insert && insert.returning().isEmpty()
                ? insert.withOptions(insert.options().withFlag(DmlOptions.Flag.INLINE))
                : given;
    }

    /** What a statement that changes rows gives back. */
    static List<Expr> returning(Statement statement) {
        return statement instanceof DmlNode dml ? dml.returning() : List.of();
    }

    /** The values of an execution; parameters that the statement does not have are refused. */
    static @Nullable Object[] values(Shape shape, Map<String, ? extends @Nullable Object> parameters) {
        if (!parameters.isEmpty()) {
            ParameterRows.requireKnown(shape, parameters);
        }
        return shape.values(parameters);
    }
}
