package io.aludel.orm;

import io.aludel.engine.Connection;
import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.engine.Rows;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.event.EventStore;
import io.aludel.orm.load.EntityQuery;
import io.aludel.sql.Dml;
import io.aludel.sql.Executable;
import io.aludel.sql.Query;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Executes the statements of a session that change rows, and brings its objects in step with them. One session, one thread. */
final class SessionChanges {
    private final SessionContext session;
    private final StatementSurroundings statements;
    private final BulkSynchronizer synchronizer;
    private final BulkStatements bulk;

    SessionChanges(SessionContext session, StatementSurroundings statements) {
        this.session = session;
        this.statements = statements;
        this.synchronizer = new BulkSynchronizer(session);
        this.bulk = new BulkStatements(session, this::change);
    }

    /** Executes an INSERT, UPDATE or DELETE, and brings the objects that are here in step with it. */
    MutationResult execute(Dml statement) {
        long[] count = new long[1];
        Result<?> answer = statements.run(statement, Map.of(), (asked, parameters) -> {
            count[0] = change(asked, parameters);
            return Result.of(List.of());
        });
        answer.close();
        return MutationResult.of(count[0]);
    }

    private long change(Executable asked, Map<String, ? extends @Nullable Object> parameters) {
        return session.guard().call(() -> {
            session.access().checkMayChange();
            if (bulk.isSpread(asked)) {
                return bulk.spread(asked);
            }
            return changed(asked, parameters, (query, prepared) -> {
                if (prepared.keyColumns() == 0) {
                    Connection connection = session.connections().of(query.tables(), false);
                    long rows = connection.update(query.plan(), query.values(parameters));
                    prepared.after().with(List.of());
                    return rows;
                }
                List<@Nullable Object[]> keys = query.rows(parameters);
                prepared.after().with(keys);
                return (long) keys.size();
            });
        });
    }

    /** Executes a changing statement with what brings the objects in step before and after it. */
    private <T> T changed(
            Executable asked,
            Map<String, ? extends @Nullable Object> parameters,
            BiFunction<EntityQuery, BulkSynchronizer.Prepared, T> execution) {
        Statement statement = statements.complete(asked);
        EntityQuery plain = statements.prepare(statement);
        Synchronization chosen = BulkStatements.strategy(asked) == DmlStrategy.RAW
                ? Synchronization.NONE
                : asked.executionOptions().get(Synchronization.OPTION, Synchronization.AUTO);
        BulkSynchronizer.Prepared prepared = synchronizer.prepare(statement, parameters, chosen);
        Statement left = new SecondaryRows(session).deleted(prepared.statement(), parameters);
        EntityQuery query = left == statement ? plain : session.runner().prepare(left);
        T result = execution.apply(query, prepared);
        if (statement instanceof UpdateNode) {
            tell(EventKind.AFTER_BULK_UPDATE, asked, parameters);
        } else if (statement instanceof DeleteNode) {
            tell(EventKind.AFTER_BULK_DELETE, asked, parameters);
        }
        return result;
    }

    /** The rows that a changing statement gives back, the keys at their ends left out. */
    List<@Nullable Object[]> returned(Executable asked, Map<String, ? extends @Nullable Object> parameters) {
        session.access().checkMayChange();
        return changed(asked, parameters, (query, prepared) -> {
            if (prepared.keyColumns() == 0 && prepared.statement() instanceof UpdateNode) {
                // what is forgotten now is read from the rows
                return query.rows(parameters, () -> prepared.after().with(List.of()));
            }
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

    /** Whether a statement inserts rows of an entity into several tables, for which one statement will not do. */
    boolean isSpread(Query<?> query) {
        return bulk.isSpread(query);
    }

    /** Inserts the rows that stand in such a statement, and reads what it wants back. */
    Result<?> spread(Query<?> query) {
        return session.guard().call(() -> rows(query, bulk.spreadReturning(query)));
    }

    /** Rows by the values of their attributes. */
    MutationResult bulk(Dml statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        long[] count = new long[1];
        Result<?> answer = statements.run(statement, Map.of(), rows, (asked, parameters) -> {
            count[0] = session.guard().call(() -> {
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
        return (Result<T>) statements.run(
                statement,
                Map.of(),
                rows,
                (asked, parameters) -> session.guard().call(() -> {
                    session.access().checkMayChange();
                    Query<?> query = (Query<?>) asked;
                    return rows(query, bulk.returning(query, rows));
                }));
    }

    private static Result<?> rows(Query<?> query, BulkStatements.Returned returned) {
        return query.arity() == 0
                ? Rows.of(returned.columns(), List.of(), returned.rows())
                : Result.of(
                        returned.rows().stream().map(RowForms.of(query.arity())).toList());
    }

    private void tell(EventKind kind, Executable asked, Map<String, ? extends @Nullable Object> parameters) {
        EventStore events = session.teller().events();
        if (events.has(kind)) {
            OrmExecution execution = new OrmExecution(
                    session, OrmExecution.Cause.STATEMENT, asked, parameters, (same, values) -> Result.of(List.of()));
            if (execution.isOrmStatement()) {
                events.<Consumer<OrmExecution>>each(kind, listener -> listener.accept(execution));
            }
        }
    }
}
