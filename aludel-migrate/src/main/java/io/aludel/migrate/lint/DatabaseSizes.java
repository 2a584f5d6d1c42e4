package io.aludel.migrate.lint;

import static io.aludel.sql.Sql.text;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts rows in a database, never more than are asked for, so that a large table costs no more than a small one. A table that is not
 * there has none. One use, one thread.
 */
final class DatabaseSizes implements TableSizes {
    private final Connection connection;
    private final Map<TableName, Long> known = new HashMap<>();

    DatabaseSizes(Connection connection) {
        this.connection = connection;
    }

    @Override
    public long rows(TableName table, long most) {
        return known.computeIfAbsent(table, name -> count(name, most));
    }

    private long count(TableName table, long most) {
        if (!Inspector.of(connection).hasTable(table.schema(), table.name())) {
            return 0;
        }
        Dialect dialect = connection.dialect();
        String quoted = dialect.definitions()
                .context()
                .table(Table.of(new MetaData(), table.schema(), table.name(), null, List.of()));
        Long counted = connection.scalar(
                text("SELECT count(*) FROM (SELECT 1 AS x FROM " + quoted + " LIMIT " + (most + 1) + ") AS counted"),
                Long.class);
        return counted == null ? 0 : counted;
    }
}
