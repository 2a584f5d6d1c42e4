package io.aludel.orm;

import io.aludel.compile.Compiled;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.EntityQuery;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.sql.Executable;
import io.aludel.sql.Query;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.UpdateNode;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes the statements of a session that come with rows of values, and INSERTs of entities with several tables. One thread at a time. */
final class BulkStatements {
    private final SessionContext session;
    private final Single single;

    /**
     * Executes for a session.
     *
     * @param single executes a statement once, and brings objects in step
     */
    BulkStatements(SessionContext session, Single single) {
        this.session = session;
        this.single = single;
    }

    /** Executes a changing statement once. */
    interface Single {
        long change(Executable statement, Map<String, ? extends @Nullable Object> parameters);
    }

    /**
     * What came back.
     *
     * @param columns what the values are called
     * @param rows the values
     */
    record Returned(List<Compiled.ResultColumn> columns, List<@Nullable Object[]> rows) {}

    /** Whether a statement inserts rows of an entity into several tables, for which one statement will not do. */
    boolean isSpread(Executable asked) {
        EntityMapping mapping = target(asked.statement());
        return mapping != null
                && mapping.tables().size() > 1
                && asked.statement() instanceof InsertNode insert
                && insert.query() == null
                && !insert.rows().isEmpty()
                && strategy(asked) != DmlStrategy.RAW;
    }

    /** Inserts the rows that stand in a statement. */
    long spread(Executable asked) {
        InsertNode insert = (InsertNode) asked.statement();
        EntityMapping mapping = required(insert);
        session.flushing().beforeReading(null);
        return new EntityInsert(session, mapping, insert).rows(NewRows.of(session, mapping, insert));
    }

    /** Inserts the rows that stand in a statement, and reads what it wants back. */
    Returned spreadReturning(Query<?> asked) {
        InsertNode insert = (InsertNode) asked.statement();
        EntityMapping mapping = required(insert);
        session.flushing().beforeReading(null);
        return new ReturnedRows(session, mapping, insert).spread(NewRows.of(session, mapping, insert));
    }

    /** Executes a statement with rows. Returns how many rows of the database there are now, or were changed. */
    long change(Executable asked, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        session.access().checkUsable();
        session.flushing().beforeReading(null);
        Statement statement = asked.statement();
        DmlStrategy strategy = strategy(asked);
        if (rows.isEmpty()) {
            return 0;
        }
        if (strategy == DmlStrategy.RAW) {
            return raw(statement, rows);
        }
        if (strategy == DmlStrategy.ORM) {
            long count = 0;
            for (Map<String, ? extends @Nullable Object> row : rows) {
                count += single.change(asked, row);
            }
            return count;
        }
        EntityMapping mapping = required(statement);
        if (statement instanceof InsertNode insert) {
            return new EntityInsert(session, mapping, insert)
                    .rows(NewRows.given(session, mapping, insert, rows, nulls(asked)));
        }
        UpdateNode update = (UpdateNode) statement;
        EntityUpdate execution = new EntityUpdate(session, mapping, update);
        List<EntityRow> changes = execution.complete(NewRows.changes(mapping, update.assignments(), rows));
        long count = execution.rows(changes);
        if (asked.executionOptions().get(Synchronization.OPTION, Synchronization.AUTO) != Synchronization.NONE) {
            new ChangedRows(session, mapping, update.where() == null).apply(changes);
        }
        return count;
    }

    /** As it stands: rows are values of its parameters, or of columns by name. */
    private long raw(Statement statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        EntityMapping mapping = target(statement);
        if (mapping != null
                && statement instanceof InsertNode insert
                && insert.columns().isEmpty()) {
            session.tenants().checkRawRows(mapping);
            return session.connections()
                    .of(mapping.tables(), false)
                    .execute(Sql.insert(mapping.table()), rows)
                    .rowCount();
        }
        return batch(session, session.runner().prepare(statement), rows);
    }

    /** Executes a statement once for each row of parameters. Returns how many rows it changed; one where the driver does not say. */
    static long batch(
            SessionContext session, EntityQuery query, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(query.values(row)));
        long count = 0;
        for (long changed : session.connections().of(query.tables(), false).batch(query.plan(), values)) {
            count += changed < 0 ? 1 : changed;
        }
        return count;
    }

    /** Inserts rows and gives back what the statement wants of them. */
    Returned returning(Query<?> asked, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        session.access().checkUsable();
        session.flushing().beforeReading(null);
        if (!(asked.statement() instanceof InsertNode insert)
                || insert.returning().isEmpty()
                || target(insert) == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "rows of which something comes back are taken by insert(Entity.class).returning(..) only."
                            + "\n  Execute other statements once for each row, or without RETURNING.");
        }
        EntityMapping mapping = required(insert);
        List<EntityRow> complete = NewRows.given(session, mapping, insert, rows, nulls(asked));
        ReturnedRows returned = new ReturnedRows(session, mapping, insert);
        return mapping.tables().size() > 1 ? returned.spread(complete) : returned.inserted(complete);
    }

    private @Nullable EntityMapping target(Statement statement) {
        Object target = statement instanceof InsertNode insert
                ? insert.into()
                : statement instanceof UpdateNode update ? update.table() : null;
        return target instanceof EntityRef entity ? session.mappings().get(entity.type()) : null;
    }

    private EntityMapping required(Statement statement) {
        EntityMapping mapping = target(statement);
        if (mapping == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "rows of values are taken by insert(Entity.class) and update(Entity.class) only."
                            + "\n  Execute other statements on session.connection(), or with DmlStrategy.RAW.");
        }
        return mapping;
    }

    static DmlStrategy strategy(Executable asked) {
        return asked.executionOptions().get(DmlStrategy.OPTION, DmlStrategy.AUTO);
    }

    private static Nulls nulls(Executable asked) {
        return asked.executionOptions().get(Nulls.OPTION, Nulls.OMITTED);
    }

    static List<Compiled.ResultColumn> columns(List<String> names) {
        List<Compiled.ResultColumn> columns = new ArrayList<>();
        names.forEach(name -> columns.add(new Compiled.ResultColumn(name, SqlTypes.UNKNOWN)));
        return columns;
    }
}
