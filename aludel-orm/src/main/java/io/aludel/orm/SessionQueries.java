package io.aludel.orm;

import io.aludel.compile.Compiled;
import io.aludel.engine.Connection;
import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.engine.Rows;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.load.EntityQuery;
import io.aludel.orm.load.RowStream;
import io.aludel.sql.Dml;
import io.aludel.sql.Executable;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.Returning;
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
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Executes the statements of a session. One thread at a time. */
final class SessionQueries {
    private final SessionContext session;
    private final BulkSynchronizer synchronizer;
    private final NumberedInserts numbers;

    SessionQueries(SessionContext session) {
        this.session = session;
        this.synchronizer = new BulkSynchronizer(session);
        this.numbers = new NumberedInserts(session);
    }

    /** The rows of a query, each turned into something. */
    @SuppressWarnings("unchecked") // a listener that answers gives rows of the same kind
    <T> Result<T> rows(Query<?> query, Function<@Nullable Object[], T> form) {
        return (Result<T>) run(query, Map.of(), (asked, parameters) -> result(asked.statement(), parameters, form));
    }

    private <T> Result<T> result(
            Statement statement,
            Map<String, ? extends @Nullable Object> parameters,
            Function<@Nullable Object[], T> form) {
        session.guard().enter();
        try {
            return Result.of(prepare(complete(statement)).rows(parameters, form));
        } finally {
            session.guard().leave();
        }
    }

    /** Asks those who listen to statements; without any the statement is executed right away. */
    private Result<?> run(
            Executable statement, Map<String, ? extends @Nullable Object> parameters, OrmExecution.Work work) {
        session.transactions().checkUsable();
        if (!session.events().has(EventKind.ORM_EXECUTE)) {
            return work.execute(statement, parameters);
        }
        return new OrmExecution(session, OrmExecution.Cause.STATEMENT, statement, parameters, work).run();
    }

    private Statement complete(Statement statement) {
        return numbers.complete(session.runner().complete(statement));
    }

    private EntityQuery prepare(Statement statement) {
        session.transactions().checkUsable();
        EntityQuery prepared = session.runner().prepare(statement);
        session.autoFlush(prepared.tables());
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
        return result(query.statement(), parameters, form(query.arity()));
    }

    /** The rows of a query in portions, as they are asked for. */
    @SuppressWarnings("unchecked") // the arity says which row class the query has
    <T extends @Nullable Object> Result<T> stream(Query<T> query, int size) {
        return (Result<T>) run(query, Map.of(), (asked, parameters) -> stream((Query<?>) asked, parameters, size));
    }

    private Result<?> stream(Query<?> query, Map<String, ? extends @Nullable Object> parameters, int size) {
        session.guard().enter();
        try {
            EntityQuery prepared = prepare(complete(query.statement()));
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
            session.transactions().checkUsable();
            session.autoFlush(null);
            Map<String, @Nullable Object> values = new LinkedHashMap<>(asked.parameters());
            values.putAll(parameters);
            return Result.of(session.runner().entities(asked.type()).read(asked.statement(), values, asked.loading()));
        } finally {
            session.guard().leave();
        }
    }

    private Result<Row> row(Query<?> query, Map<String, ? extends @Nullable Object> parameters) {
        session.guard().enter();
        try {
            if (isChange(query.statement())) {
                List<@Nullable Object[]> rows = returned(query, parameters);
                return Rows.of(columns(session.runner().prepare(query.statement())), List.of(), rows);
            }
            EntityQuery prepared = prepare(complete(query.statement()));
            List<Expr> selected = query.statement() instanceof QueryNode node ? node.columns() : List.of();
            return Rows.of(columns(prepared), selected, prepared.rows(parameters));
        } finally {
            session.guard().leave();
        }
    }

    private static List<Compiled.ResultColumn> columns(EntityQuery prepared) {
        List<Compiled.ResultColumn> columns = new ArrayList<>();
        prepared.names().forEach(name -> columns.add(new Compiled.ResultColumn(name, SqlTypes.UNKNOWN)));
        return columns;
    }

    private <T extends @Nullable Object> Result<T> text(
            Query<T> query, Map<String, ? extends @Nullable Object> parameters) {
        session.guard().enter();
        try {
            session.transactions().checkUsable();
            session.autoFlush(null);
            return session.connection().execute(query, parameters);
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
            return changed(asked, parameters, (query, prepared) -> {
                if (prepared.keyColumns() == 0) {
                    long rows =
                            session.connection(query.tables(), false).update(query.plan(), query.values(parameters));
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
        Statement statement = complete(asked.statement());
        EntityQuery plain = prepare(statement);
        Synchronization chosen = asked.executionOptions().get(Synchronization.OPTION, Synchronization.AUTO);
        BulkSynchronizer.Prepared prepared = synchronizer.prepare(statement, parameters, chosen);
        EntityQuery query =
                prepared.statement() == statement ? plain : session.runner().prepare(prepared.statement());
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

    /** Rows by the values of their attributes, each kind of row in one batch. */
    MutationResult bulk(Dml statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        session.guard().enter();
        try {
            session.transactions().checkUsable();
            session.autoFlush(null);
            Connection connection = session.connection();
            long count = 0;
            var numbered = numbers.complete(statement.statement(), rows);
            for (BulkRows.Batch batch : new BulkRows(session.mappings()).batches(statement.statement(), numbered)) {
                count += connection.execute(batch.statement(), batch.rows()).rowCount();
            }
            return MutationResult.of(count);
        } finally {
            session.guard().leave();
        }
    }

    /** New rows of which something comes back: one statement for each kind of row. */
    <T> Result<T> bulk(Returning<T> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        List<T> all = new ArrayList<>();
        for (Returning<T> each : BulkRows.returning(statement, rows)) {
            all.addAll(execute(each, Map.of()).all());
        }
        return Result.of(all);
    }

    private void changed(EventKind kind, Executable asked, Map<String, ? extends @Nullable Object> parameters) {
        if (session.events().has(kind)) {
            OrmExecution execution = new OrmExecution(
                    session, OrmExecution.Cause.STATEMENT, asked, parameters, (same, values) -> Result.of(List.of()));
            if (execution.isOrmStatement()) {
                session.events().<Consumer<OrmExecution>>each(kind, listener -> listener.accept(execution));
            }
        }
    }
}
