package io.aludel.orm;

import io.aludel.engine.Result;
import io.aludel.engine.Rows;
import io.aludel.orm.load.EntityQuery;
import io.aludel.orm.load.NamedColumns;
import io.aludel.orm.load.RowStream;
import io.aludel.sql.Executable;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.Row;
import io.aludel.sql.ast.ChangeNode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.TextNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Executes the statements of a session that give rows. One session, one thread. */
final class SessionQueries {
    private final SessionContext session;
    private final StatementSurroundings statements;
    private final SessionChanges changes;

    SessionQueries(SessionContext session, StatementSurroundings statements, SessionChanges changes) {
        this.session = session;
        this.statements = statements;
        this.changes = changes;
    }

    /** The rows of a query, each turned into something. */
    @SuppressWarnings("unchecked") // a listener that answers gives rows of the same kind
    <T> Result<T> rows(Query<?> query, Function<@Nullable Object[], T> form) {
        return (Result<T>) statements.run(query, Map.of(), (asked, parameters) -> result(asked, parameters, form));
    }

    private <T> Result<T> result(
            Executable asked,
            Map<String, ? extends @Nullable Object> parameters,
            Function<@Nullable Object[], T> form) {
        return session.guard().call(() -> Result.of(prepared(asked).rows(parameters, form)));
    }

    /** The rows of a query, of the class that its arity says. */
    @SuppressWarnings("unchecked") // the arity says which row class the query has
    <T extends @Nullable Object> Result<T> execute(Query<T> query, Map<String, ? extends @Nullable Object> parameters) {
        return (Result<T>) statements.run(query, parameters, this::read);
    }

    private Result<?> read(Executable asked, Map<String, ? extends @Nullable Object> parameters) {
        Query<?> query = (Query<?>) asked;
        if (query instanceof EntityStatement<?> entities) {
            return entities(entities, parameters);
        }
        if (query.statement() instanceof TextNode) {
            return text(query, parameters);
        }
        if (changes.isSpread(query)) {
            return changes.spread(query);
        }
        if (query.arity() == 0) {
            return row(query, parameters);
        }
        int portion = query.executionOptions().get(ExecutionOptions.FETCH_SIZE, 0);
        if (portion > 0 && query.statement() instanceof SelectNode) {
            return stream(query, parameters, portion);
        }
        if (query.statement() instanceof ChangeNode) {
            Function<@Nullable Object[], Object> form = RowForms.of(query.arity());
            return session.guard()
                    .call(() -> Result.of(changes.returned(query, parameters).stream()
                            .map(form)
                            .toList()));
        }
        return result(query, parameters, RowForms.of(query.arity()));
    }

    /** The rows of a query in portions, as they are asked for. */
    @SuppressWarnings("unchecked") // the arity says which row class the query has
    <T extends @Nullable Object> Result<T> stream(Query<T> query, int size) {
        return (Result<T>)
                statements.run(query, Map.of(), (asked, parameters) -> stream((Query<?>) asked, parameters, size));
    }

    private Result<?> stream(Query<?> query, Map<String, ? extends @Nullable Object> parameters, int size) {
        return session.guard().call(() -> {
            session.access().checkBegun("session.stream(..)");
            EntityQuery prepared = prepared(query);
            RowStream<?> rows = prepared.stream(parameters, size, RowForms.of(query.arity()));
            return Result.of(guarded(rows), prepared.names(), rows::close).yieldPer(size);
        });
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
        return session.guard().call(() -> {
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
            return Result.of(named.read(asked.statement(), values, asked.loading(), RowForms.of(asked.arity())));
        });
    }

    private Result<Row> row(Query<?> query, Map<String, ? extends @Nullable Object> parameters) {
        return session.guard().call(() -> {
            if (query.statement() instanceof ChangeNode) {
                List<@Nullable Object[]> rows = changes.returned(query, parameters);
                return Rows.of(
                        BulkStatements.columns(
                                session.runner().prepare(query.statement()).names()),
                        List.of(),
                        rows);
            }
            EntityQuery prepared = prepared(query);
            List<Expr> selected = query.statement() instanceof QueryNode node ? node.columns() : List.of();
            return Rows.of(BulkStatements.columns(prepared.names()), selected, prepared.rows(parameters));
        });
    }

    private <T extends @Nullable Object> Result<T> text(
            Query<T> query, Map<String, ? extends @Nullable Object> parameters) {
        return session.guard().call(() -> {
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
            return session.connections()
                    .of((Class<?>) null, false, reading)
                    .execute(query, parameters)
                    .freeze()
                    .result();
        });
    }

    private EntityQuery prepared(Executable asked) {
        return statements.prepare(statements.complete(asked));
    }
}
