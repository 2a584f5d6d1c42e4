package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small table beside that of versions, for databases whose sessions cannot say who they are. Its first row can be locked; its second
 * says who has the lock, and stays behind without meaning when nobody has.
 */
final class LockNote {
    private final String table;

    LockNote(Connection connection, Table versions) {
        String schema = versions.schema();
        this.table = (schema == null ? "" : connection.dialect().quote(schema) + ".")
                + connection.dialect().quote(versions.name() + "_lock");
    }

    /** Makes the table and its rows. */
    void prepare(Connection connection) {
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
            connection.rollback(); // perhaps somebody else has made the table or its rows at this moment
            if (!isPrepared(connection, e)) {
                throw e;
            }
            connection.rollback();
        }
    }

    private boolean isPrepared(Connection connection, AludelException failure) {
        try {
            return !JdbcAsk.row(connection, "SELECT id FROM " + table + " WHERE id = 2")
                    .isEmpty();
        } catch (AludelException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    /** Locks the first row, until the transaction ends. */
    void lock(Connection connection) {
        JdbcAsk.row(connection, "SELECT id FROM " + table + " WHERE id = 1 FOR UPDATE");
    }

    void write(Connection connection, String holder) {
        JdbcAsk.run(connection, "UPDATE " + table + " SET holder = ? WHERE id = 2", holder);
        connection.commit();
    }

    LockHolder read(Connection connection) {
        List<@Nullable String> row = JdbcAsk.row(connection, "SELECT holder FROM " + table + " WHERE id = 2");
        connection.commit();
        return LockHolder.of(row.isEmpty() ? "" : String.valueOf(row.get(0)));
    }
}
