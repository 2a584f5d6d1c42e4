package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.schema.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that a transaction holds locked, for databases without locks of sessions: the transaction ends with its session. A second row
 * says who holds the first.
 */
final class RowLock implements MigrationLock.Attempts {
    private final Engine engine;
    private final Connection connection;
    private final String table;

    RowLock(Engine engine, Table versions) {
        this.engine = engine;
        this.table = engine.dialect().quote(versions.name() + "_lock");
        this.connection = engine.connect();
        prepare();
    }

    private void prepare() {
        try {
            JdbcAsk.run(
                    connection, "CREATE TABLE IF NOT EXISTS " + table + " (id INT PRIMARY KEY, holder VARCHAR(400))");
            for (int id = 1; id <= 2; id++) {
                if (JdbcAsk.row(connection, "SELECT id FROM " + table + " WHERE id = ?", id)
                        .isEmpty()) {
                    JdbcAsk.run(connection, "INSERT INTO " + table + " VALUES (?, '')", id);
                }
            }
            connection.commit();
        } catch (AludelException e) {
            connection.rollback(); // somebody else has made the table or its rows at this moment
            if (JdbcAsk.row(connection, "SELECT id FROM " + table + " WHERE id = 2")
                    .isEmpty()) {
                throw e;
            }
            connection.rollback();
        }
    }

    @Override
    public boolean take() {
        try {
            JdbcAsk.row(connection, "SELECT id FROM " + table + " WHERE id = 1 FOR UPDATE");
        } catch (AludelException e) {
            connection.rollback(); // locked by somebody else for longer than the database waits
            return false;
        }
        try (Connection other = engine.connect()) {
            String self = MigrationLock.self() + ", since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
            JdbcAsk.run(other, "UPDATE " + table + " SET holder = ? WHERE id = 2", self);
            other.commit();
        }
        return true;
    }

    @Override
    public String holder() {
        List<@Nullable String> row = JdbcAsk.row(connection, "SELECT holder FROM " + table + " WHERE id = 2");
        connection.rollback();
        return row.isEmpty() ? "nobody knows" : String.valueOf(row.get(0));
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        }
    }
}
