package io.aludel.engine;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;

/**
 * A transaction that was begun explicitly. One thread at a time.
 *
 * <p>Closing one that was not committed rolls it back.
 *
 * <pre>{@code
 * try (Transaction transaction = connection.beginTransaction()) {
 *     …
 *     transaction.commit();
 * }
 * }</pre>
 */
public final class Transaction implements AutoCloseable {
    private final Connection connection;
    private boolean active = true;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    /** Whether it goes on: it was neither committed nor rolled back, through this object or the connection. */
    public boolean isActive() {
        return active;
    }

    /** Keeps what was done. */
    public void commit() {
        requireActive();
        connection.commit();
    }

    /** Undoes what was done. */
    public void rollback() {
        requireActive();
        connection.rollback();
    }

    /** Called by the connection, whoever ended the transaction. */
    void ended() {
        active = false;
    }

    private void requireActive() {
        if (!active) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST, "the transaction has ended: it was committed or rolled back.");
        }
    }

    /** Rolls back unless {@link #commit} or {@link #rollback} was called. */
    @Override
    public void close() {
        if (active) {
            rollback();
        }
    }
}
