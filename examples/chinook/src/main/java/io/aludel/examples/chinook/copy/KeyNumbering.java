package io.aludel.examples.chinook.copy;

import static io.aludel.sql.Sql.max;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;

import io.aludel.engine.Connection;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;

/**
 * Lets the database number new rows after the copied ones, which brought their numbers along. SQLite and MariaDB look at the highest
 * number themselves; PostgreSQL and H2 count on their own and have to be told.
 */
final class KeyNumbering {
    private final Connection connection;

    KeyNumbering(Connection connection) {
        this.connection = connection;
    }

    void continueAfterCopies(MetaData tables) {
        for (Table table : tables.tables()) {
            Column<?> key = table.autoIncrementColumn();
            if (key != null) {
                Integer last = connection.scalar(select(max(table(table).number(key.name(), Integer.class))));
                continueAfter(table, key, last == null ? 0 : last);
            }
        }
    }

    private void continueAfter(Table table, Column<?> key, int last) {
        switch (connection.dialect().name()) {
            case "postgresql" ->
                connection.execute(text("SELECT setval(pg_get_serial_sequence(:table, :column), :next, false)")
                        .bind("table", table.name())
                        .bind("column", key.name())
                        .bind("next", last + 1));
            case "h2" ->
                connection.execute(text("ALTER TABLE " + quoted(table.name()) + " ALTER COLUMN " + quoted(key.name())
                        + " RESTART WITH " + (last + 1)));
            default -> {
                // The others have noticed.
            }
        }
    }

    private String quoted(String name) {
        return connection.dialect().quote(name);
    }
}
