package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;

/**
 * A part of a session's transaction that can be undone by itself. Rolls back when it is closed without having been committed. One
 * thread at a time.
 *
 * <pre>{@code
 * try (Savepoint part = session.beginNested()) {
 *     session.add(risky);
 *     part.commit();
 * }
 * }</pre>
 */
public final class Savepoint implements AutoCloseable {
    private final SessionTransaction level;

    Savepoint(SessionTransaction level) {
        this.level = level;
    }

    /** Whether it is neither committed nor rolled back. */
    public boolean isActive() {
        return !level.isClosed();
    }

    /**
     * Writes pending changes and makes them part of the transaction.
     *
     * @throws InvalidRequestException when the savepoint has ended
     */
    public void commit() {
        checkActive();
        level.commit();
    }

    /** Undoes what happened since; only objects that were changed since forget what they hold. */
    public void rollback() {
        checkActive();
        level.rollback();
    }

    private void checkActive() {
        if (!isActive()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the savepoint has ended already: it was committed or rolled back."
                            + "\n  Begin another with session.beginNested().");
        }
    }

    @Override
    public void close() {
        if (isActive()) {
            level.rollback();
        }
    }
}
