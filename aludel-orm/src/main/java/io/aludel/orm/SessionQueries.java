package io.aludel.orm;

import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.engine.Rows;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.load.EntityQuery;
import io.aludel.orm.load.NamedColumns;
import io.aludel.orm.load.RowStream;
import io.aludel.sql.Dml;
import io.aludel.sql.Executable;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.Row;
import io.aludel.sql.Row2;
import io.aludel.sql.Row3;
import io.aludel.sql.Row4;
import io.aludel.sql.Row5;
import io.aludel.sql.Row6;
import io.aludel.sql.Row7;
import io.aludel.sql.Row8;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TextNode;
import io.aludel.sql.ast.UpdateNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Executes the statements of a session. One thread at a time. */
final class SessionQueries {
    private final SessionContext session;
    private final BulkSynchronizer synchronizer;
    private final BulkStatements bulk;

    SessionQueries(SessionContext session) {
        this.session = session;
        this.synchronizer = new BulkSynchronizer(session);
        this.bulk = new BulkStatements(session, this::change);
    }

    /** The rows of a query, each turned into something. */
    @SuppressWarnings("unchecked") // a listener that answers gives rows of the same kind
    <T> Result<T> rows(Query<?> query, Function<@Nullable Object[], T> form) {
        return (Result<T>) run(query, Map.of(), (asked, parameters) -> result(asked, parameters, form));
    }

    private <T> Result<T> result(
            Executable asked,
            Map<String, ? extends @Nullable Object> parameters,
            Function<@Nullable Object[], T> form) {
        session.guard().enter();
        try {
            return Result.of(prepare(complete(asked)).rows(parameters, form));
        } finally {
            session.guard().leave();
        }
    }

    /** Asks those who listen to statements; without any the statement is executed right away. */
    private Result<?> run(
            Executable statement, Map<String, ? extends @Nullable Object> parameters, OrmExecution.Work work) {
        return run(statement, parameters, List.of(), work);
    }

    private Result<?> run(
            Executable statement,
            Map<String, ? extends @Nullable Object> parameters,
            List<? extends Map<String, ? extends @Nullable Object>> rows,
            OrmExecution.Work work) {
        session.access().checkUsable();
        if (!session.teller().events().has(EventKind.ORM_EXECUTE)) {
            return surrounded(statement, parameters, work);
        }
        OrmExecution.Work surrounded = (asked, values) -> surrounded(asked, values, work);
        return new OrmExecution(session, OrmExecution.Cause.STATEMENT, statement, parameters, surrounded)
                .withRows(rows)
                .run();
    }

    /** Executes a statement with the options that concern its surroundings: how long it may take, and autoflush. */
    private Result<?> surrounded(
            Executable asked, Map<String, ? extends @Nullable Object> parameters, OrmExecution.Work work) {
        Duration longest =
                asked.executionOptions().get(ExecutionOptions.QUERY_TIMEOUT).orElse(null);
        return longest == null
                ? flushing(asked, parameters, work)
                : session.connections().limited(longest, () -> flushing(asked, parameters, work));
    }

    private Result<?> flushing(
            Executable asked, Map<String, ? extends @Nullable Object> parameters, OrmExecution.Work work) {
        AutoFlush chosen = asked.executionOptions().get(AutoFlush.OPTION).orElse(null);
        if (chosen == null || session.flushing().isRunning()) {
            return work.execute(asked, parameters);
        }
        boolean all = chosen == AutoFlush.ALWAYS || session.options().autoFlush() == AutoFlush.NEVER;
        if (chosen != AutoFlush.NEVER && all) {
            session.flushing().flush();
        }
        if (chosen != AutoFlush.NEVER) {
            return work.execute(asked, parameters);
        }
        return session.flushing().suspended(() -> work.execute(asked, parameters));
    }

    /** The statement with what the session and the entity add. */
    private Statement complete(Executable asked) {
        Statement statement = CompositeAssignments.expanded(
                SoftDeletes.marking(asked.statement(), session.mappings()), session.mappings());
        return BulkStatements.strategy(asked) == DmlStrategy.RAW
                ? statement
                : StatementDefaults.added(session.runner().complete(statement), session);
    }

    private EntityQuery prepare(Statement statement) {
        session.access().checkUsable();
        EntityQuery prepared = session.runner().prepare(statement);
        session.flushing().beforeReading(prepared.tables());
        return prepared;
    }

    @SuppressWarnings("unchecked") // the arity says which row class the query has
    <T extends @Nullable Object> Result<T> execute(Query<T> query, Map<String, ? extends @Nullable Object> parameters) {
        return (Result<T>) run(query, parameters, this::read);
    }

    private Result<?> read(Executable asked, Map<String, ? extends @Nullable Object> parameters) {
        Query<?> query = (Query<?>) asked;
        if (query instanceof EntityStatement<?> entities) {
            return entities(entities, parameters);
        }
        if (query.statement() instanceof TextNode) {
            return text(query, parameters);
        }
        if (bulk.isSpread(query)) {
            return guarded(() -> rows(query, bulk.spreadReturning(query)));
        }
        if (query.arity() == 0) {
            return row(query, parameters);
        }
        int portion = query.executionOptions().get(ExecutionOptions.FETCH_SIZE, 0);
        if (portion > 0 && query.statement() instanceof SelectNode) {
            return stream(query, parameters, portion);
        }
        if (isChange(query.statement())) {
            session.guard().enter();
            try {
                List<Object> rows = new ArrayList<>();
                returned(query, parameters)
                        .forEach(row -> rows.add(form(query.arity()).apply(row)));
                return Result.of(rows);
            } finally {
                session.guard().leave();
            }
        }
        return result(query, parameters, form(query.arity()));
    }

    /** The rows of a query in portions, as they are asked for. */
    @SuppressWarnings("unchecked") // the arity says which row class the query has
    <T extends @Nullable Object> Result<T> stream(Query<T> query, int size) {
        return (Result<T>) run(query, Map.of(), (asked, parameters) -> stream((Query<?>) asked, parameters, size));
    }

    private Result<?> stream(Query<?> query, Map<String, ? extends @Nullable Object> parameters, int size) {
        session.guard().enter();
        try {
            session.access().checkBegun("session.stream(..)");
            EntityQuery prepared = prepare(complete(query));
            RowStream<?> rows = prepared.stream(parameters, size, form(query.arity()));
            return Result.of(guarded(rows), prepared.names(), rows::close).yieldPer(size);
        } finally {
            session.guard().leave();
        }
    }

    private <T extends @Nullable Object> Iterator<T> guarded(Iterator<T> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                session.guard().enter();
                try {
                    return rows.hasNext();
                } finally {
                    session.guard().leave();
                }
            }

            @Override
            public T next() {
                return rows.next();
            }
        };
    }

    private Result<?> entities(EntityStatement<?> asked, Map<String, ? extends @Nullable Object> parameters) {
        session.guard().enter();
        try {
            session.access().checkUsable();
            session.flushing().beforeReading(null);
            Map<String, @Nullable Object> values = new LinkedHashMap<>(asked.parameters());
            values.putAll(parameters);
            NamedColumns named = session.runner().named(asked.selected());
            if (asked.arity() == 0) {
                List<@Nullable Object[]> rows =
                        named.read(asked.statement(), values, asked.loading(), row -> row.clone());
                return Rows.of(BulkStatements.columns(named.names()), List.of(), rows);
            }
            return Result.of(named.read(asked.statement(), values, asked.loading(), form(asked.arity())));
        } finally {
            session.guard().leave();
        }
    }

    private Result<Row> row(Query<?> query, Map<String, ? extends @Nullable Object> parameters) {
        session.guard().enter();
        try {
            if (isChange(query.statement())) {
                List<@Nullable Object[]> rows = returned(query, parameters);
                return Rows.of(
                        BulkStatements.columns(
                                session.runner().prepare(query.statement()).names()),
                        List.of(),
                        rows);
            }
            EntityQuery prepared = prepare(complete(query));
            List<Expr> selected = query.statement() instanceof QueryNode node ? node.columns() : List.of();
            return Rows.of(BulkStatements.columns(prepared.names()), selected, prepared.rows(parameters));
        } finally {
            session.guard().leave();
        }
    }

    private <T extends @Nullable Object> Result<T> text(
            Query<T> query, Map<String, ? extends @Nullable Object> parameters) {
        session.guard().enter();
        try {
            session.access().checkUsable();
            session.tenants().checkText(query.statement());
            session.flushing().beforeReading(null);
            if (!session.access().isOutside()) {
                // Nobody knows what it does.
                return session.connections().of((Class<?>) null, false).execute(query, parameters);
            }
            // Outside of transactions the connection goes back with this call; the database sees to it that it only
            // reads.
            ExecutionOptions reading = ExecutionOptions.of(ExecutionOptions.READ_ONLY, true);
            return session.connections().of((Class<?>) null, false, reading)
                    .execute(query, parameters)
                    .freeze()
                    .result();
        } finally {
            session.guard().leave();
        }
    }

    private static Function<@Nullable Object[], Object> form(int arity) {
        return switch (arity) {
            case 1 -> row -> row[0];
            case 2 -> row -> new Row2<>(row[0], row[1]);
            case 3 -> row -> new Row3<>(row[0], row[1], row[2]);
            case 4 -> row -> new Row4<>(row[0], row[1], row[2], row[3]);
            case 5 -> row -> new Row5<>(row[0], row[1], row[2], row[3], row[4]);
            case 6 -> row -> new Row6<>(row[0], row[1], row[2], row[3], row[4], row[5]);
            case 7 -> row -> new Row7<>(row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
            case 8 -> row -> new Row8<>(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]);
            default ->
                throw new InvalidRequestException(
                        ErrorCode.INVALID_REQUEST, "a typed row has at most 8 values, not " + arity + ".");
        };
    }

    /** Executes an INSERT, UPDATE or DELETE, and brings the objects that are here in step with it. */
    MutationResult execute(Dml statement) {
        long[] count = new long[1];
        Result<?> answer = run(statement, Map.of(), (asked, parameters) -> {
            count[0] = change(asked, parameters);
            return Result.of(List.of());
        });
        answer.close();
        return MutationResult.of(count[0]);
    }

    private long change(Executable asked, Map<String, ? extends @Nullable Object> parameters) {
        session.guard().enter();
        try {
            session.access().checkMayChange();
            if (bulk.isSpread(asked)) {
                return bulk.spread(asked);
            }
            return changed(asked, parameters, (query, prepared) -> {
                if (prepared.keyColumns() == 0) {
                    long rows =
                            session.connections().of(query.tables(), false).update(query.plan(), query.values(parameters));
                    prepared.after().with(List.of());
                    return rows;
                }
                List<@Nullable Object[]> keys = query.rows(parameters);
                prepared.after().with(keys);
                return (long) keys.size();
            });
        } finally {
            session.guard().leave();
        }
    }

    /** Executes a changing statement with what brings the objects in step before and after it. */
    private <T> T changed(
            Executable asked,
            Map<String, ? extends @Nullable Object> parameters,
            BiFunction<EntityQuery, BulkSynchronizer.Prepared, T> execution) {
        Statement statement = complete(asked);
        EntityQuery plain = prepare(statement);
        Synchronization chosen = BulkStatements.strategy(asked) == DmlStrategy.RAW
                ? Synchronization.NONE
                : asked.executionOptions().get(Synchronization.OPTION, Synchronization.AUTO);
        BulkSynchronizer.Prepared prepared = synchronizer.prepare(statement, parameters, chosen);
        Statement left = new SecondaryRows(session).deleted(prepared.statement(), parameters);
        EntityQuery query = left == statement ? plain : session.runner().prepare(left);
        T result = execution.apply(query, prepared);
        if (statement instanceof UpdateNode) {
            changed(EventKind.AFTER_BULK_UPDATE, asked, parameters);
        } else if (statement instanceof DeleteNode) {
            changed(EventKind.AFTER_BULK_DELETE, asked, parameters);
        }
        return result;
    }

    /** The rows that a changing statement gives back, the keys at their ends left out. */
    private List<@Nullable Object[]> returned(Executable asked, Map<String, ? extends @Nullable Object> parameters) {
        session.access().checkMayChange();
        return changed(asked, parameters, (query, prepared) -> {
            List<@Nullable Object[]> keys = new ArrayList<>();
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (@Nullable Object[] row : query.rows(parameters)) {
                int own = row.length - prepared.keyColumns();
                rows.add(Arrays.copyOf(row, own));
                keys.add(Arrays.copyOfRange(row, own, row.length));
            }
            prepared.after().with(keys);
            return rows;
        });
    }

    private static boolean isChange(Statement statement) {
        return statement instanceof UpdateNode || statement instanceof DeleteNode;
    }

    /** Rows by the values of their attributes. */
    MutationResult bulk(Dml statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        long[] count = new long[1];
        Result<?> answer = run(statement, Map.of(), rows, (asked, parameters) -> {
            count[0] = guarded(() -> {
                session.access().checkMayChange();
                return bulk.change(asked, rows);
            });
            return Result.of(List.of());
        });
        answer.close();
        return MutationResult.of(count[0]);
    }

    /** New rows of which something comes back. */
    @SuppressWarnings("unchecked") // the arity says which row class the query has
    <T> Result<T> bulk(Query<T> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return (Result<T>) run(
                statement,
                Map.of(),
                rows,
                (asked, parameters) -> guarded(() -> {
                    session.access().checkMayChange();
                    Query<?> query = (Query<?>) asked;
                    return rows(query, bulk.returning(query, rows));
                }));
    }

    private static Result<?> rows(Query<?> query, BulkStatements.Returned returned) {
        return query.arity() == 0
                ? Rows.of(returned.columns(), List.of(), returned.rows())
                : Result.of(returned.rows().stream().map(form(query.arity())).toList());
    }

    private <T> T guarded(Supplier<T> work) {
        session.guard().enter();
        try {
            return work.get();
        } finally {
            session.guard().leave();
        }
    }

    private void changed(EventKind kind, Executable asked, Map<String, ? extends @Nullable Object> parameters) {
        if (session.teller().events().has(kind)) {
            OrmExecution execution = new OrmExecution(
                    session, OrmExecution.Cause.STATEMENT, asked, parameters, (same, values) -> Result.of(List.of()));
            if (execution.isOrmStatement()) {
                session.teller().events().<Consumer<OrmExecution>>each(kind, listener -> listener.accept(execution));
            }
        }
    }
}
