package io.aludel.engine;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;

/**
 * A part of a transaction that can be undone by itself. One thread at a time.
 *
 * <p>Closing one that was neither committed nor rolled back rolls it back, so an exception inside of try-with-resources undoes this
 * part and leaves the rest of the transaction usable.
 *
 * <pre>{@code
 * try (Savepoint savepoint = connection.beginNested()) {
 *     connection.execute(insert(users).values(row));
 *     savepoint.commit();
 * }
 * }</pre>
 */
public final class Savepoint implements AutoCloseable {
    private final Connection connection;
    private final String name;
    private final java.sql.Savepoint jdbc;
    private final boolean failedBefore;
    private boolean active = true;

    Savepoint(Connection connection, String name, java.sql.Savepoint jdbc, boolean failedBefore) {
        this.connection = connection;
        this.name = name;
        this.jdbc = jdbc;
        this.failedBefore = failedBefore;
    }

    /** The name in the database. */
    public String name() {
        return name;
    }

    /** Whether it was neither committed nor rolled back, and the transaction goes on. */
    public boolean isActive() {
        return active;
    }

    /** Keeps what was done since the savepoint, as part of the transaction. */
    public void commit() {
        requireActive();
        active = false;
        connection.transaction().release(this, jdbc);
    }

    /** Undoes what was done since the savepoint. */
    public void rollback() {
        requireActive();
        active = false;
        connection.transaction().rollbackTo(this, jdbc, failedBefore);
    }

    private void requireActive() {
        if (!active) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "savepoint " + name
                            + " has ended: it was committed or rolled back, or the transaction around it was.");
        }
    }

    void transactionEnded() {
        active = false;
    }

    /** Rolls back unless {@link #commit} or {@link #rollback} was called. */
    @Override
    public void close() {
        if (active) {
            rollback();
        }
    }
}
