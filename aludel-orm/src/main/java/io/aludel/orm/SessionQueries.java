package io.aludel.orm;

import io.aludel.compile.Compiled;
import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.engine.Rows;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.EntityQuery;
import io.aludel.sql.Dml;
import io.aludel.sql.Query;
import io.aludel.sql.Row;
import io.aludel.sql.Row2;
import io.aludel.sql.Row3;
import io.aludel.sql.Row4;
import io.aludel.sql.Row5;
import io.aludel.sql.Row6;
import io.aludel.sql.Row7;
import io.aludel.sql.Row8;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TextNode;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Executes the statements of a session. One thread at a time. */
final class SessionQueries {
    private final SessionContext session;
    private final BulkSynchronizer synchronizer;

    SessionQueries(SessionContext session) {
        this.session = session;
        this.synchronizer = new BulkSynchronizer(session);
    }

    /** The rows of a query, each turned into something. */
    <T> List<T> rows(Query<?> query, Function<@Nullable Object[], T> form) {
        return rows(query, Map.of(), form);
    }

    private <T> List<T> rows(
            Query<?> query, Map<String, ? extends @Nullable Object> parameters, Function<@Nullable Object[], T> form) {
        session.guard().enter();
        try {
            return prepare(query.statement()).rows(parameters, form);
        } finally {
            session.guard().leave();
        }
    }

    private EntityQuery prepare(Statement statement) {
        session.transactions().checkUsable();
        EntityQuery prepared = session.runner().prepare(statement);
        session.autoFlush(prepared.tables());
        return prepared;
    }

    @SuppressWarnings("unchecked") // the arity says which row class the query has
    <T extends @Nullable Object> Result<T> execute(Query<T> query, Map<String, ? extends @Nullable Object> parameters) {
        if (query.statement() instanceof TextNode) {
            return text(query, parameters);
        }
        if (query.arity() == 0) {
            return (Result<T>) row(query, parameters);
        }
        return Result.of((List<T>) rows(query, parameters, form(query.arity())));
    }

    private Result<Row> row(Query<?> query, Map<String, ? extends @Nullable Object> parameters) {
        session.guard().enter();
        try {
            EntityQuery prepared = prepare(query.statement());
            List<Compiled.ResultColumn> columns = new ArrayList<>();
            prepared.names().forEach(name -> columns.add(new Compiled.ResultColumn(name, SqlTypes.UNKNOWN)));
            List<Expr> selected = query.statement() instanceof QueryNode node ? node.columns() : List.of();
            return Rows.of(columns, selected, prepared.rows(parameters, false));
        } finally {
            session.guard().leave();
        }
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
        session.guard().enter();
        try {
            EntityQuery prepared = prepare(statement.statement());
            BulkSynchronizer.Pending pending = synchronizer.before(statement.statement());
            long rows = session.connection().update(prepared.plan(), prepared.values(Map.of()));
            pending.after();
            return MutationResult.of(rows);
        } finally {
            session.guard().leave();
        }
    }
}
