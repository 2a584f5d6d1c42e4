package io.aludel.engine;

import io.aludel.compile.Compiled;
import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Dml;
import io.aludel.sql.Executable;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.SchemaTranslation;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings statements from their shape to their plan and to their rows. One thread at a time. */
final class StatementExecutor {
    private final Connection connection;
    private final EngineParts parts;
    private final ConnectionWatch watch;
    private final StatementRunner runner;

    StatementExecutor(Connection connection, EngineParts parts, ConnectionWatch watch, StatementRunner runner) {
        this.connection = connection;
        this.parts = parts;
        this.watch = watch;
        this.runner = runner;
    }

    /** What was chosen for a statement, here and for itself. */
    private ExecutionOptions options(Executable statement) {
        return connection.options().with(statement.executionOptions());
    }

    /** The plan of a statement, from the cache where it is. One plan serves all translations of schemas. */
    private Plan plan(Statement statement, Shape shape, ExecutionOptions options) {
        SchemaTranslation schemas = options.get(ExecutionOptions.SCHEMA_TRANSLATE, SchemaTranslation.NONE);
        if (schemas.isEmpty()) {
            return plan(statement, shape, options, parts.dialect(), shape.key());
        }
        record Marked(Object key) {}
        return plan(statement, shape, options, parts.marked(), new Marked(shape.key()))
                .in(schemas, parts.dialect());
    }

    private Plan plan(Statement statement, Shape shape, ExecutionOptions options, Dialect dialect, Object key) {
        if (shape.cacheable() && options.get(ExecutionOptions.CACHE_PLANS, true)) {
            return parts.plans().get(key, () -> compile(statement, shape, dialect, true));
        }
        parts.plans().countUncached();
        return compile(statement, shape, dialect, false);
    }

    private static Plan compile(Statement statement, Shape shape, Dialect dialect, boolean kept) {
        long start = System.nanoTime();
        Compiled compiled = dialect.compile(statement, shape, EntityResolver.NONE);
        return Plan.of(compiled, dialect, PlanOrigin.made(System.nanoTime() - start, kept));
    }

    /** The execution as listeners want it to be. */
    private Execution told(Executable statement, List<? extends Map<String, ? extends @Nullable Object>> parameters) {
        try {
            return watch.rewritten(new Execution(connection, statement, parameters));
        } catch (RuntimeException | Error e) {
            // A listener that throws fails the transaction as a statement would.
            connection.transaction().failed();
            throw e;
        }
    }

    @SuppressWarnings("unchecked") // the reader is chosen by the query's arity, which is that of its row type
    <T> Result<T> query(Query<T> given, Map<String, ? extends @Nullable Object> givenParameters, int givenFetchSize) {
        Query<T> query = given;
        Map<String, ? extends @Nullable Object> parameters = givenParameters;
        if (parts.events().rewritesStatements()) {
            Execution told = told(given, List.of(givenParameters));
            query = told.statement() == given ? given : new Rewritten<>(told.statement(), given.arity());
            parameters = told.parameters().get(0);
        }
        ExecutionOptions options = options(query);
        int fetchSize = givenFetchSize != 0 ? givenFetchSize : options.get(ExecutionOptions.FETCH_SIZE, 0);
        Statement statement = query.statement();
        Shape shape = Shape.of(statement);
        Plan plan = plan(statement, shape, options);
        @Nullable Object[] values = values(shape, parameters);
        if (statement instanceof TextNode) {
            return text(query, plan, values, fetchSize);
        }
        return result(query, runner.open(plan, values, fetchSize));
    }

    /** What a listener put in the place of a query. */
    private record Rewritten<T>(Executable by, int arity) implements Query<T> {
        @Override
        public Statement statement() {
            return by.statement();
        }

        @Override
        public ExecutionOptions executionOptions() {
            return by.executionOptions();
        }
    }

    private <T> Result<T> text(Query<T> query, Plan plan, @Nullable Object[] values, int fetchSize) {
        StatementRunner.TextOutcome outcome = runner.executeText(plan, values, fetchSize);
        Cursor cursor = outcome.cursor();
        if (cursor == null) {
            return new Result<>(List.<T>of().iterator(), ResultInfo.withoutRows(plan.sql(), outcome.rowCount()));
        }
        return result(query, cursor);
    }

    @SuppressWarnings("unchecked") // the reader is chosen by the query's arity, which is that of its row type
    private <T> Result<T> result(Query<T> query, Cursor cursor) {
        Plan plan = cursor.plan();
        RowLayout layout = new RowLayout(plan.keys(), query.statement());
        RowReader<T> reader = (RowReader<T>) RowReaders.of(query.arity(), plan, layout);
        Iterator<T> rows = new CursorRows<>(cursor, reader, runner.rowLog(plan));
        return new Result<>(rows, new ResultInfo(plan.sql(), layout, true, -1, cursor::close, cursor::fetchSize));
    }

    MutationResult mutation(Dml given, Map<String, ? extends @Nullable Object> givenParameters) {
        Executable dml = given;
        Map<String, ? extends @Nullable Object> parameters = givenParameters;
        if (parts.events().rewritesStatements()) {
            Execution told = told(given, List.of(givenParameters));
            dml = told.statement();
            parameters = told.parameters().get(0);
        }
        Statement statement = withColumnsOf(dml.statement(), parameters);
        Shape shape = Shape.of(statement);
        Plan plan = plan(statement, shape, options(dml));
        @Nullable Object[] values = values(shape, parameters);
        Column<?> numbered = numberedColumn(statement);
        if (numbered == null) {
            return new MutationResult(new long[] {runner.update(plan, values)}, null);
        }
        GeneratedKeys keys = new GeneratedKeys(List.of(numbered), parts.dialect());
        List<@Nullable Object[]> made = runner.updateWithKeys(plan, values, keys, keys::read);
        return new MutationResult(new long[] {1}, made.isEmpty() ? null : made.get(0)[0]);
    }

    MutationResult batch(Executable given, List<? extends Map<String, ? extends @Nullable Object>> givenRows) {
        Execution execution = new Execution(connection, given, givenRows);
        if (parts.events().rewritesStatements()) {
            execution = told(given, givenRows);
        }
        List<? extends Map<String, ? extends @Nullable Object>> rows = execution.parameters();
        if (rows.isEmpty()) {
            return new MutationResult(new long[0], null);
        }
        Statement statement = withColumnsOf(execution.statement().statement(), rows.get(0));
        Shape shape = Shape.of(statement);
        Plan plan = plan(statement, shape, options(execution.statement()));
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (Map<String, ? extends @Nullable Object> row : rows) {
            values.add(values(shape, row));
        }
        return new MutationResult(runner.batch(plan, values), null);
    }

    /** An INSERT that names no columns takes those of the parameters. */
    private static Statement withColumnsOf(Statement statement, Map<String, ?> parameters) {
        if (!(statement instanceof InsertNode insert)
                || !insert.columns().isEmpty()
                || parameters.isEmpty()
                || !(insert.into() instanceof TableRef into)) {
            return statement;
        }
        List<Expr> columns = new ArrayList<>();
        List<Expr> row = new ArrayList<>();
        for (String name : parameters.keySet()) {
            Column<?> column = into.table().column(name);
            columns.add(new ColumnRef(into, name, column.type()));
            row.add(Bind.parameter(name, column.type()));
        }
        return new InsertNode(into, columns, List.of(row), null, insert.conflict(), insert.returning());
    }

    /** The column whose number a single INSERT leaves to the database. */
    private static @Nullable Column<?> numberedColumn(Statement statement) {
        if (!(statement instanceof InsertNode insert)
                || insert.rows().size() > 1
                || insert.query() != null
                || insert.conflict() != null
                || !(insert.into() instanceof TableRef into)) {
            return null;
        }
        Table table = into.table();
        Column<?> numbered = table.autoIncrementColumn();
        boolean given = numbered != null
                && insert.columns().stream()
                        .anyMatch(column -> column instanceof ColumnRef reference
                                && reference.name().equals(numbered.name()));
        return given ? null : numbered;
    }

    private static @Nullable Object[] values(Shape shape, Map<String, ? extends @Nullable Object> parameters) {
        if (!parameters.isEmpty()) {
            requireKnown(shape, parameters);
        }
        return shape.values(parameters);
    }

    private static void requireKnown(Shape shape, Map<String, ?> parameters) {
        List<String> known = new ArrayList<>();
        for (Bind bind : shape.binds()) {
            if (bind.name() != null) {
                known.add(bind.name());
            }
        }
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "the statement has no parameter ':" + name + "'." + Suggestions.didYouMean(name, known)
                                + (known.isEmpty()
                                        ? "\n  It has none."
                                        : "\n  It has " + String.join(", ", known) + "."));
            }
        }
    }

    /** The keys that the database gave to new rows, in the order of the rows. */
    List<@Nullable Object[]> insert(Plan plan, List<@Nullable Object[]> rows, List<? extends Column<?>> keyColumns) {
        GeneratedKeys keys = new GeneratedKeys(keyColumns, parts.dialect());
        List<@Nullable Object[]> made = new ArrayList<>(rows.size());
        if (plan.width() > 0) {
            for (@Nullable Object[] row : rows) {
                made.add(returned(plan, row, keys));
            }
        } else if (rows.size() > 1 && parts.dialect().has(Feature.BATCH_KEYS)) {
            made.addAll(runner.batchWithKeys(plan, rows, keys, keys::read));
        } else {
            for (@Nullable Object[] row : rows) {
                made.addAll(runner.updateWithKeys(plan, row, keys, keys::read));
            }
        }
        if (made.size() != rows.size()) {
            throw new IllegalStateException(
                    "the driver gave " + made.size() + " keys for " + rows.size() + " rows of " + plan.sql());
        }
        return made;
    }

    private @Nullable Object[] returned(Plan plan, @Nullable Object[] row, GeneratedKeys keys) {
        try (Cursor cursor = runner.open(plan, row, 0)) {
            if (!cursor.next()) {
                throw new IllegalStateException("no row was returned by " + plan.sql());
            }
            @Nullable Object[] key = cursor.read(keys::read);
            return Objects.requireNonNull(key);
        }
    }
}
