package io.aludel.engine;

import io.aludel.compile.Compiled;
import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Dml;
import io.aludel.sql.Executable;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.SchemaTranslation;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings statements from their shape to their plan and to their rows. One thread at a time. */
final class StatementExecutor {
    private final Connection connection;
    private final EngineParts parts;
    private final ConnectionWatch watch;
    private final StatementRunner runner;
    private final DmlExecutor changes;
    private final ReturningExecutor rowsBack;

    StatementExecutor(Connection connection, EngineParts parts, ConnectionWatch watch, StatementRunner runner) {
        this.connection = connection;
        this.parts = parts;
        this.watch = watch;
        this.runner = runner;
        this.changes = new DmlExecutor(parts.dialect(), runner, this::plan, this::page);
        this.rowsBack = new ReturningExecutor(parts.dialect(), runner, this::plan);
    }

    /** What was chosen for a statement, here and for itself. */
    private ExecutionOptions options(Executable statement) {
        return connection.options().with(statement.executionOptions());
    }

    /** The plan of a statement, from the cache where it is. One plan serves all translations of schemas. */
    private Plan plan(Statement statement, Shape shape, ExecutionOptions options) {
        Plan plan = found(statement, shape, options);
        runner.limit(options.get(ExecutionOptions.QUERY_TIMEOUT).orElse(null));
        return plan;
    }

    private Plan found(Statement statement, Shape shape, ExecutionOptions options) {
        return found(new Source(shape.key(), shape.cacheable(), () -> new Shaped(statement, shape)), options);
    }

    /** The plan of an INSERT with so many rows of plain values, which is not walked over again when the plan is there. */
    private Plan page(InsertNode insert, Shape one, int rows, ExecutionOptions options) {
        record Page(Object key, int rows) {}
        Plan plan = found(
                new Source(
                        new Page(one.key(), rows), one.cacheable(), () -> Shaped.of(ValuePages.repeated(insert, rows))),
                options);
        runner.limit(options.get(ExecutionOptions.QUERY_TIMEOUT).orElse(null));
        return plan;
    }

    /** Where a plan comes from: its key, and the statement for the first time. */
    private record Source(Object key, boolean cacheable, Supplier<Shaped> made) {}

    private record Shaped(Statement statement, Shape shape) {
        static Shaped of(Statement statement) {
            return new Shaped(statement, Shape.of(statement));
        }
    }

    private Plan found(Source source, ExecutionOptions options) {
        SchemaTranslation schemas = options.get(ExecutionOptions.SCHEMA_TRANSLATE, SchemaTranslation.NONE);
        if (schemas.isEmpty()) {
            return plan(source, options, parts.dialect(), source.key());
        }
        record Marked(Object key) {}
        return plan(source, options, parts.marked(), new Marked(source.key())).in(schemas, parts.dialect());
    }

    private Plan plan(Source source, ExecutionOptions options, Dialect dialect, Object key) {
        boolean strict = options.get(ExecutionOptions.STRICT, false);
        Plan plan;
        if (source.cacheable() && options.get(ExecutionOptions.CACHE_PLANS, true)) {
            plan = parts.cache(options).get(key, () -> compile(source.made().get(), dialect, true, strict));
        } else {
            parts.cache(options).countUncached();
            plan = compile(source.made().get(), dialect, false, strict);
        }
        if (strict && !plan.compiled().warnings().isEmpty()) {
            throw Failures.suspicious(plan);
        }
        return plan;
    }

    private Plan compile(Shaped shaped, Dialect dialect, boolean kept, boolean strict) {
        long start = System.nanoTime();
        Compiled compiled = dialect.compile(shaped.statement(), shaped.shape(), EntityResolver.NONE);
        Plan plan = Plan.of(compiled, dialect, PlanOrigin.made(System.nanoTime() - start, kept));
        if (!strict) {
            watch.warnings(plan);
        }
        return plan;
    }

    /** Inserts many rows in the quickest way. */
    long bulkInsert(
            Table table,
            List<? extends Column<?>> columns,
            Iterable<@Nullable Object[]> rows,
            @Nullable LongConsumer progress) {
        return new BulkInsert(connection, runner, this::page, progress).insert(table, columns, rows);
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
        Map<String, ? extends @Nullable Object> parameters = ParameterRows.merged(given, givenParameters);
        if (parts.events().rewritesStatements()) {
            Execution told = told(given, List.of(parameters));
            query = told.statement() == given ? given : new Rewritten<>(told.statement(), given.arity());
            parameters = told.parameters().get(0);
        }
        ExecutionOptions options = options(query);
        int fetchSize = givenFetchSize != 0 ? givenFetchSize : options.get(ExecutionOptions.FETCH_SIZE, 0);
        if (rowsBack.isOrdered(query.statement())) {
            return rowsBack.execute(query, List.of(parameters), options);
        }
        Statement statement = parts.dialect().complete(query.statement(), parameters.keySet());
        Shape shape = Shape.of(statement, parameters);
        Plan plan = plan(statement, shape, options);
        @Nullable Object[] values = DmlExecutor.values(shape, parameters);
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
        Map<String, ? extends @Nullable Object> parameters = ParameterRows.merged(given, givenParameters);
        if (parts.events().rewritesStatements()) {
            Execution told = told(given, List.of(parameters));
            dml = told.statement();
            parameters = told.parameters().get(0);
        }
        return changes.once(dml.statement(), parameters, options(dml));
    }

    MutationResult batch(Executable given, List<? extends Map<String, ? extends @Nullable Object>> givenRows) {
        Execution execution = new Execution(connection, given, givenRows);
        if (parts.events().rewritesStatements()) {
            execution = told(given, givenRows);
        }
        return changes.many(execution.statement().statement(), execution.parameters(), options(execution.statement()));
    }

    /** Executes a statement that gives rows back once for each set of parameters. */
    <T> Result<T> returning(Query<T> given, List<? extends Map<String, ? extends @Nullable Object>> givenRows) {
        Execution execution = new Execution(connection, given, givenRows);
        if (parts.events().rewritesStatements()) {
            execution = told(given, givenRows);
        }
        Executable statement = execution.statement();
        Query<T> query = statement == given ? given : new Rewritten<>(statement, given.arity());
        return rowsBack.execute(query, execution.parameters(), options(statement));
    }

    /** A driver that writes a row on several servers tells its key once for each; they have to agree. */
    private static List<@Nullable Object[]> ofOneRow(List<@Nullable Object[]> keys) {
        boolean agree = keys.size() > 1 && keys.stream().allMatch(key -> Arrays.equals(key, keys.get(0)));
        return agree ? keys.subList(0, 1) : keys;
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
                made.addAll(ofOneRow(runner.updateWithKeys(plan, row, keys).keys()));
            }
        }
        if (made.size() != rows.size()) {
            throw new IllegalStateException(
                    "the driver gave " + made.size() + " keys for " + rows.size() + " rows of " + plan.sql()
                            + "\n  Something before the database gives the keys of several servers. Build the engine"
                            + " without(Feature.BATCH_KEYS), or give the keys yourself.");
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
