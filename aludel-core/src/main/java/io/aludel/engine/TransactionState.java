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
    private final Checkout checkout;
    private final ConnectionWatch watch;
    private final Deque<Savepoint> savepoints = new ArrayDeque<>();
    private @Nullable Transaction current;
    private @Nullable TwoPhaseTransaction twoPhase;
    private boolean active;
    private boolean failed;
    private boolean lost;
    private boolean closed;
    private boolean committed;
    /** Set by {@code Engine.begin()}: one transaction and no other. */
    private boolean once;

    private boolean ended;
    private int savepointCount;

    TransactionState(Checkout checkout, ConnectionWatch watch) {
        this.checkout = checkout;
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

    /** Whether the connection is gone and the transaction waits for its rollback. */
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
                    "the connection was lost, and its transaction with it."
                            + "\n  Call rollback() first, and the next statement begins anew on another connection; or close this one.");
        }
    }

    /** Options of the session may change between two transactions only. */
    void requireOutside(String what) {
        requireUsable();
        if (active) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    what + " cannot be changed within a transaction, and one has begun."
                            + "\n  End it with commit() or rollback() first.");
        }
    }

    void beginIfNeeded() {
        requireUsable();
        if (twoPhase != null && twoPhase.isPrepared()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the transaction " + twoPhase.xid() + " was prepared, and takes no further statements."
                            + "\n  Commit it or roll it back.");
        }
        if (!active) {
            beginDriver();
            active = true;
            failed = false;
            watch.transaction(TransactionEvent.Kind.BEGIN, null);
        }
    }

    private void beginDriver() {
        try {
            checkout.begin();
        } catch (SQLException e) {
            throw translated(e, "BEGIN");
        }
    }

    /** Begins outside of any transaction. */
    void beginTwoPhases(String xid) {
        active = true;
        failed = false;
        watch.transaction(TransactionEvent.Kind.BEGIN_TWO_PHASE, xid);
    }

    /** A statement has failed; what is kept of the transaction is for the application to decide, a savepoint may have caught it. */
    void failed(Failure failure) {
        failed = true;
        if (failure.disconnect() && !lost) {
            checkout.lost(failure);
            lost = active;
        }
    }

    /** A listener has failed, in the middle of the transaction. */
    void failed() {
        failed = true;
    }

    /** The application gives the connection up. */
    void invalidate() {
        if (closed) {
            throw Failures.connectionClosed();
        }
        checkout.invalidate(null);
        lost = active;
        failed |= active;
    }

    /** The transaction that has begun, by itself or not. */
    @Nullable
    Transaction current(Connection connection) {
        if (active && twoPhase == null && current == null) {
            current = new Transaction(connection);
        }
        return active ? current : null;
    }

    @Nullable
    Savepoint innermost() {
        return savepoints.peek();
    }

    /** From here on the transaction ends in the way of two phases. */
    void inTwoPhases(TwoPhaseTransaction begun) {
        twoPhase = begun;
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
        TwoPhaseTransaction two = twoPhase;
        watch.transaction(
                two == null ? TransactionEvent.Kind.COMMIT : two.commitKind(), two == null ? null : two.xid());
        try {
            if (two == null || !two.commands().commit()) {
                commitDriver();
            }
        } catch (SQLException e) {
            Failure told = watch.commitFailure(e);
            failed(told);
            RuntimeException failure = told.exception();
            rollbackAfter(failure);
            throw failure;
        }
        committed = true;
        end();
    }

    /** Whether anything was ever committed. */
    boolean hasCommitted() {
        return committed;
    }

    private void commitDriver() throws SQLException {
        if (!checkout.isAutocommit()) {
            checkout.jdbc().commit();
        }
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
        TwoPhaseTransaction two = twoPhase;
        watch.transaction(
                two == null ? TransactionEvent.Kind.ROLLBACK : two.rollbackKind(), two == null ? null : two.xid());
        boolean gone = lost;
        end();
        if (gone) {
            return;
        }
        try {
            if ((two == null || !two.commands().rollback()) && !checkout.isAutocommit()) {
                checkout.jdbc().rollback();
            }
        } catch (SQLException e) {
            throw translated(e, "ROLLBACK");
        }
    }

    /** The first phase: from here on only the second one may follow. */
    void prepare(TwoPhaseTransaction two) {
        requireUsable();
        watch.transaction(TransactionEvent.Kind.PREPARE, two.xid());
        try {
            two.commands().prepare();
        } catch (SQLException e) {
            throw translated(e, "PREPARE");
        }
    }

    private void end() {
        active = false;
        failed = false;
        lost = false;
        ended = true;
        twoPhase = null;
        if (current != null) {
            current.ended();
            current = null;
        }
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
            Savepoint made = new Savepoint(connection, name, checkout.jdbc().setSavepoint(name), failed);
            savepoints.push(made);
            return made;
        } catch (SQLException e) {
            throw translated(e, "SAVEPOINT " + name);
        }
    }

    void release(Savepoint savepoint, java.sql.Savepoint jdbc) {
        requireUsable();
        endInner(savepoint);
        watch.transaction(TransactionEvent.Kind.RELEASE, savepoint.name());
        try {
            checkout.jdbc().releaseSavepoint(jdbc);
        } catch (SQLException e) {
            throw translated(e, "RELEASE SAVEPOINT " + savepoint.name());
        }
    }

    void rollbackTo(Savepoint savepoint, java.sql.Savepoint jdbc, boolean failedBefore) {
        if (closed) {
            throw Failures.connectionClosed();
        }
        endInner(savepoint);
        watch.transaction(TransactionEvent.Kind.ROLLBACK_TO, savepoint.name());
        if (lost) {
            return;
        }
        try {
            checkout.jdbc().rollback(jdbc);
        } catch (SQLException e) {
            throw translated(e, "ROLLBACK TO SAVEPOINT " + savepoint.name());
        }
        // The failure was undone with everything since the savepoint.
        failed = failedBefore;
    }

    /** Savepoints inside of this one end with it. */
    private void endInner(Savepoint savepoint) {
        @Nullable Savepoint inner;
        while ((inner = savepoints.poll()) != null && inner != savepoint) {
            inner.transactionEnded();
        }
    }

    private RuntimeException translated(SQLException thrown, String sql) {
        Failure failure = watch.failure(thrown, sql, null);
        failed(failure);
        return failure.exception();
    }
}
