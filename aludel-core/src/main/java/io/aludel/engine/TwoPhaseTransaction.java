package io.aludel.engine;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;

/**
 * A transaction that is committed in two phases: {@link #prepare()} makes sure that it can be, here and in the other databases that
 * take part; then {@link #commit()} does it, or another connection does, even after a restart. One thread at a time.
 *
 * <pre>{@code
 * try (TwoPhaseTransaction transaction = connection.twoPhase().begin()) {
 *     connection.execute(insert(users).values(row));
 *     transaction.prepare();
 *     transaction.commit();
 * }
 * }</pre>
 *
 * <p>Closing one that did not end rolls it back, prepared or not.
 */
public final class TwoPhaseTransaction implements AutoCloseable {
    private final Connection connection;
    private final TwoPhaseCommands commands;

    TwoPhaseTransaction(Connection connection, TwoPhaseCommands commands) {
        this.connection = connection;
        this.commands = commands;
    }

    TwoPhaseCommands commands() {
        return commands;
    }

    TransactionEvent.Kind commitKind() {
        return isPrepared() ? TransactionEvent.Kind.COMMIT_PREPARED : TransactionEvent.Kind.COMMIT;
    }

    TransactionEvent.Kind rollbackKind() {
        return isPrepared() ? TransactionEvent.Kind.ROLLBACK_PREPARED : TransactionEvent.Kind.ROLLBACK;
    }

    /** The name of the transaction, by which other connections can end it once it is prepared. */
    public String xid() {
        return commands.xid();
    }

    /** Whether {@link #prepare()} was called. */
    public boolean isPrepared() {
        return commands.isPrepared();
    }

    /** Whether it goes on: it was neither committed nor rolled back. */
    public boolean isActive() {
        return !commands.isEnded();
    }

    /** The first phase: the database promises that a commit will succeed. Statements are refused from here on. */
    public void prepare() {
        requireActive();
        if (!commands.isPrepared()) {
            connection.transaction().prepare(this);
        }
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

    private void requireActive() {
        if (!isActive()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the transaction " + xid() + " has ended: it was committed or rolled back.");
        }
    }

    /** Rolls back unless {@link #commit} or {@link #rollback} was called. */
    @Override
    public void close() {
        if (isActive()) {
            rollback();
        }
    }
}
