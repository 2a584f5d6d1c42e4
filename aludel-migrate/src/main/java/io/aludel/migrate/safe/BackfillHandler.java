package io.aludel.migrate.safe;

import static io.aludel.sql.Sql.text;

import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.OperationContext;
import io.aludel.migrate.ddl.RowCount;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.Backfill;
import io.aludel.reflect.Inspector;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.sql.Row;
import io.aludel.sql.TextQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills rows in pages. Stateless. */
public final class BackfillHandler {
    private BackfillHandler() {}

    /** Gives the statements to the context's target: one in a script and for few rows, otherwise one for each page. */
    public static void handle(Backfill op, OperationContext context) {
        Connection connection = context.target().connection().orElse(null);
        if (connection == null || RowCount.isFew(op, context)) {
            context.execute(statement(op, context));
            return;
        }
        String key = key(op, connection);
        context.target()
                .outsideTransaction(
                        () -> context.target().together(op.describe(), () -> pages(op, context, connection, key)));
    }

    private static void pages(Backfill op, OperationContext context, Connection connection, String key) {
        String column = context.dialect().definitions().context().quote(key);
        Long counted = connection.scalar(text("SELECT count(*) FROM " + escaped(table(op, context))), Long.class);
        long total = counted == null ? -1 : counted;
        Object low = null;
        for (long done = 0; ; done += op.pageRows()) {
            Object high = end(op, context, connection, column, low);
            page(op, context, column, low, high);
            context.target().progress(op.describe(), high == null ? total : done + op.pageRows(), total);
            if (high == null) {
                return;
            }
            low = high;
        }
    }

    /** The last key of the page behind a key; null when it is the last page. */
    private static @Nullable Object end(
            Backfill op, OperationContext context, Connection connection, String column, @Nullable Object low) {
        TextQuery<Row> query = text("SELECT " + escaped(column) + " FROM " + escaped(table(op, context))
                + (low == null ? "" : " WHERE " + escaped(column) + " > :low") + " ORDER BY " + escaped(column)
                + " LIMIT 1 OFFSET " + (op.pageRows() - 1));
        List<Row> rows =
                connection.execute(low == null ? query : query.bind("low", low)).all();
        return rows.isEmpty() ? null : rows.get(0).get(0);
    }

    private static void page(
            Backfill op, OperationContext context, String column, @Nullable Object low, @Nullable Object high) {
        List<String> bounds = new ArrayList<>();
        if (low != null) {
            bounds.add(escaped(column) + " > :low");
        }
        if (high != null) {
            bounds.add(escaped(column) + " <= :high");
        }
        String where = op.where();
        if (where != null) {
            bounds.add("(" + escaped(where) + ")");
        }
        TextQuery<Row> update = text("UPDATE " + escaped(table(op, context)) + " SET " + escaped(op.set())
                + (bounds.isEmpty() ? "" : " WHERE " + String.join(" AND ", bounds)));
        TextQuery<Row> begun = low == null ? update : update.bind("low", low);
        context.execute(high == null ? begun : begun.bind("high", high));
    }

    private static String statement(Backfill op, OperationContext context) {
        return "UPDATE " + table(op, context) + " SET " + op.set() + (op.where() == null ? "" : " WHERE " + op.where());
    }

    private static String escaped(String sql) {
        return sql.replace(":", "\\:");
    }

    private static String table(Backfill op, OperationContext context) {
        Table table = context.tableOf(op.schema(), op.table(), List.of());
        return context.dialect().definitions().context().table(table);
    }

    private static String key(Backfill op, Connection connection) {
        String said = op.key();
        if (said != null) {
            return said;
        }
        PrimaryKey key =
                Inspector.of(connection).describe(op.schema(), op.table()).primaryKey();
        if (key == null || key.columns().size() != 1) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "\"" + op.describe() + "\": the table has no primary key of one column to part pages by."
                            + "\n  Name a column that has an index and no NULL: op.backfill(.., fill -> fill.along(\"..\")).");
        }
        return key.columns().get(0);
    }
}
