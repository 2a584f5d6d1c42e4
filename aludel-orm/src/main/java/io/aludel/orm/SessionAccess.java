package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.SessionTransaction.Origin;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.sql.ExecutionOptions;
import org.jspecify.annotations.Nullable;

/** What may be done with a session at present, as far as its transaction decides it. One session, one thread. */
final class SessionAccess {
    private final SessionContext session;
    private boolean closed;

    SessionAccess(SessionContext session) {
        this.session = session;
    }

    /** The session takes no further requests. */
    void close() {
        closed = true;
    }

    /** Whether nobody has begun a transaction, and the session only reads meanwhile. */
    boolean isOutside() {
        SessionTransaction outermost = session.transactions().outermost();
        return session.options().outside() != OutsideTransactions.BEGIN
                && (outermost == null || outermost.origin() == Origin.AUTOBEGIN);
    }

    /** Whether nothing can be changed: outside of transactions, and in one that was begun to read only. */
    boolean isReadOnly() {
        return isOutside()
                || session.transactions().isReadOnly()
                || session.options().executionOptions().get(ExecutionOptions.READ_ONLY, false);
    }

    /** Whether the session can be used without a rollback first. */
    boolean isUsable() {
        SessionTransaction present = session.transactions().innermost();
        return !closed && (present == null || present.isActive());
    }

    /** Raises when the session is closed, waits for a rollback, or has to be begun first. */
    void checkUsable() {
        SessionTransaction present = session.transactions().innermost();
        if (present == null) {
            checkMayBegin();
        } else if (!present.isActive()) {
            throw pendingRollback(present.failure());
        } else if (present.isCommitted()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the session's transaction was committed and takes no further statements."
                            + "\n  Usually a listener of afterCommit works with the session that tells it."
                            + "\n  Let it open a session of its own, or do the work in beforeCommit.");
        } else if (present.isPrepared()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the session's transaction was prepared and takes no further statements."
                            + "\n  Commit it or roll it back.");
        }
    }

    private static PendingRollbackException pendingRollback(@Nullable Throwable cause) {
        return new PendingRollbackException(
                ErrorCode.PENDING_ROLLBACK,
                "the session's transaction was rolled back"
                        + (cause == null ? "." : " because a flush failed: " + cause.getMessage())
                        + "\n  Call session.rollback() before using the session again.",
                cause);
    }

    /** Raises when the session is closed, or has to be begun first; what is noted only may wait for a rollback. */
    void checkMayNote() {
        if (!session.transactions().isActive()) {
            checkMayBegin();
        }
    }

    /** Raises when no transaction can begin by itself. */
    void checkMayBegin() {
        checkOpen();
        if (!session.options().autoBegin()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "autobegin is off for this session, and no transaction has begun.\n  Call session.begin() first.");
        }
    }

    /** Raises when the session is closed for good. */
    void checkOpen() {
        if (closed) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the session is closed for good and takes no further requests.\n  Open a new one: sessions.open().");
        }
    }

    /** Raises outside of transactions, and in one that only reads. */
    void checkMayChange() {
        if (isOutside()) {
            throw new InvalidRequestException(
                    ErrorCode.READ_ONLY,
                    "the session was asked to change something outside of a transaction, where it only reads."
                            + "\n  Usually the method lacks @Transactional, or an object was changed after its transaction."
                            + "\n  Do it within a transaction.");
        }
        if (session.transactions().isReadOnly()) {
            throw new InvalidRequestException(
                    ErrorCode.READ_ONLY,
                    "the session was asked to change something in a transaction that was begun to read only."
                            + "\n  Do it in a transaction that may write.");
        }
    }

    /** Raises outside of transactions, where nothing stays open. */
    void checkBegun(String call) {
        if (isOutside()) {
            throw new InvalidRequestException(
                    ErrorCode.READ_ONLY,
                    call + " was called outside of a transaction, where each call gives its connection back."
                            + "\n  Begin a transaction first.");
        }
    }
}
