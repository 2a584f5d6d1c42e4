package io.aludel.migrate.lint;

import io.aludel.engine.Connection;
import io.aludel.migrate.ddl.RowCount;
import java.util.HashMap;
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
        return known.computeIfAbsent(table, name -> RowCount.upTo(most, connection, name.schema(), name.name()));
    }
}
