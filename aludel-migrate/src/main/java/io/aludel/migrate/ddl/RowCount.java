package io.aludel.migrate.ddl;

import static io.aludel.sql.Sql.text;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.migrate.op.Safely;
import io.aludel.migrate.op.TableOp;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts rows, never more than are asked for, so that a large table costs no more than a small one. */
public final class RowCount {
    private RowCount() {}

    /** The rows of a table, counted up to one more than a number; none when the table is not there. */
    public static long upTo(long most, Connection connection, @Nullable String schema, String table) {
        if (!Inspector.of(connection).hasTable(schema, table)) {
            return 0;
        }
        Dialect dialect = connection.dialect();
        String quoted = dialect.definitions().context().table(Table.of(new MetaData(), schema, table, null, List.of()));
        Long counted = connection.scalar(
                text("SELECT count(*) FROM (SELECT 1 AS x FROM " + quoted.replace(":", "\\:") + " LIMIT " + (most + 1)
                        + ") AS counted"),
                Long.class);
        return counted == null ? 0 : counted;
    }

    /** Whether the table of a step has so few rows that any form of it takes a moment. A script does not know. */
    public static boolean isFew(TableOp op, OperationContext context) {
        return context.target()
                .connection()
                .map(connection -> upTo(Safely.FEW, connection, op.schema(), op.table()) <= Safely.FEW)
                .orElse(false);
    }
}
