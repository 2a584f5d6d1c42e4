package io.aludel.engine;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection stands: outside a transaction, inside, or inside one that can only be rolled back. One thread at a time.
 *
 * <p>Autocommit is off from the start, so that the driver begins with the first statement and no round trip is spent on it.
 */
final class TransactionState {
    private final Lease lease;
    private final ConnectionWatch watch;
    private final Deque<Savepoint> savepoints = new ArrayDeque<>();
    private boolean active;
    private boolean failed;
    private boolean lost;
    private boolean closed;
    /** Set by {@code Engine.begin()}: one transaction and no other. */
    private boolean once;

    private boolean ended;
    private int savepointCount;

    TransactionState(Lease lease, ConnectionWatch watch) {
        this.lease = lease;
        this.watch = watch;
    }

    void allowOnce() {
        once = true;
    }

    boolean isActive() {
        return active;
    }

    boolean isFailed() {
        return failed;
    }

    boolean isLost() {
        return lost;
    }

    boolean isNested() {
        return !savepoints.isEmpty();
    }

    void requireUsable() {
        if (closed) {
            throw Failures.connectionClosed();
        }
        if (once && ended) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the transaction of this engine.begin() block has ended by commit() or rollback()."
                            + "\n  Do the rest in another block, or use engine.connect(), which begins anew by itself.");
        }
        if (lost) {
            throw new InvalidRequestException(
                    ErrorCode.CONNECTION_LOST,
                    "the connection was lost.\n  Close it and begin again with another one.");
        }
    }

    void beginIfNeeded() {
        requireUsable();
        if (!active) {
            active = true;
            failed = false;
            watch.transaction(TransactionEvent.Kind.BEGIN, null);
        }
    }

    /** A statement has failed; what is kept of the transaction is for the application to decide, a savepoint may have caught it. */
    void failed(boolean connectionLost) {
        failed = true;
        lost |= connectionLost;
    }

    void setRollbackOnly() {
        requireUsable();
        failed = true;
    }

    void commit() {
        requireUsable();
        if (!active) {
            ended = true;
            return;
        }
        watch.transaction(TransactionEvent.Kind.COMMIT, null);
        try {
            lease.jdbc().commit();
        } catch (SQLException e) {
            RuntimeException failure = translated(e, "COMMIT");
            rollbackAfter(failure);
            throw failure;
        }
        end();
    }

    /** A commit that the database refused, by a deferred constraint for instance, leaves a transaction to be undone. */
    private void rollbackAfter(RuntimeException failure) {
        try {
            rollback();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    void rollback() {
        if (closed) {
            throw Failures.connectionClosed();
        }
        if (!active) {
            ended = true;
            return;
        }
        watch.transaction(TransactionEvent.Kind.ROLLBACK, null);
        end();
        if (lost) {
            return;
        }
        try {
            lease.jdbc().rollback();
        } catch (SQLException e) {
            throw translated(e, "ROLLBACK");
        }
    }

    private void end() {
        active = false;
        failed = false;
        ended = true;
        savepoints.forEach(Savepoint::transactionEnded);
        savepoints.clear();
    }

    void close() {
        closed = true;
    }

    Savepoint savepoint(Connection connection) {
        beginIfNeeded();
        String name = "sp_" + ++savepointCount;
        watch.transaction(TransactionEvent.Kind.SAVEPOINT, name);
        try {
            Savepoint made = new Savepoint(connection, name, lease.jdbc().setSavepoint(name), failed);
            savepoints.push(made);
            return made;
        } catch (SQLException e) {
            throw translated(e, "SAVEPOINT " + name);
        }
    }

    void release(Savepoint savepoint, java.sql.Savepoint jdbc) {
        endInner(savepoint);
        watch.transaction(TransactionEvent.Kind.RELEASE, savepoint.name());
        try {
            lease.jdbc().releaseSavepoint(jdbc);
        } catch (SQLException e) {
            throw translated(e, "RELEASE SAVEPOINT " + savepoint.name());
        }
    }

    void rollbackTo(Savepoint savepoint, java.sql.Savepoint jdbc, boolean failedBefore) {
        endInner(savepoint);
        watch.transaction(TransactionEvent.Kind.ROLLBACK_TO, savepoint.name());
        if (lost) {
            return;
        }
        try {
            lease.jdbc().rollback(jdbc);
        } catch (SQLException e) {
            throw translated(e, "ROLLBACK TO SAVEPOINT " + savepoint.name());
        }
        // The failure was undone with everything since the savepoint.
        failed = failedBefore;
    }

    /** Savepoints inside of this one end with it. */
    private void endInner(Savepoint savepoint) {
        requireUsable();
        @Nullable Savepoint inner;
        while ((inner = savepoints.poll()) != null && inner != savepoint) {
            inner.transactionEnded();
        }
    }

    private RuntimeException translated(SQLException thrown, String sql) {
        Failure failure = watch.failure(thrown, sql);
        failed(failure.disconnect());
        return failure.exception();
    }
}
