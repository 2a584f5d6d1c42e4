package io.aludel.orm;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.SessionTransaction.Origin;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.mapping.ConstraintNames;
import io.aludel.sql.ExecutionOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transaction of a session and its savepoints: begins with the first thing that happens, takes connections when they are needed, and
 * ends them; {@link Snapshots} takes objects back to where they were. One thread at a time.
 */
final class SessionTransactions {
    /** How often a commit flushes again because a listener has changed something. */
    private static final int FLUSHES = 100;

    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.session");

    private final SessionContext session;
    private final Snapshots snapshots;
    private final Deque<SessionTransaction> levels = new ArrayDeque<>();
    private final TransactionConnections connections;
    private boolean committed;
    private long begun;

    SessionTransactions(SessionContext session) {
        this.session = session;
        this.snapshots = new Snapshots(session);
        this.connections = new TransactionConnections(session.options(), ConstraintNames.of(session.mappings()));
    }

    /** Whether a transaction has begun, with or without a connection. */
    boolean isActive() {
        return !levels.isEmpty();
    }

    /** The innermost transaction or savepoint; null outside of any. */
    @Nullable
    SessionTransaction innermost() {
        return levels.peek();
    }

    /** The transaction itself; null when none has begun. */
    @Nullable
    SessionTransaction outermost() {
        return levels.peekLast();
    }

    /** The innermost transaction or savepoint, which begins by itself. */
    SessionTransaction current() {
        SessionTransaction present = levels.peek();
        return present == null ? autobegin() : present;
    }

    private SessionTransaction autobegin() {
        session.access().checkMayBegin();
        return begin(Origin.AUTOBEGIN);
    }

    /** Begins a transaction that the application asks for, with options for its connections. */
    SessionTransaction begin(ExecutionOptions options) {
        session.access().checkOpen();
        if (!levels.isEmpty()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "a transaction is already begun on this session."
                            + "\n  Usually something was added or executed before begin(), which begins one by itself."
                            + "\n  Call begin() first, end the present one by commit() or rollback(), or use beginNested().");
        }
        SessionTransaction transaction = begin(Origin.BEGIN);
        connections.choose(options);
        return transaction;
    }

    /** A call from outside has ended, and with it what it read outside of transactions. */
    void endReading() {
        if (!levels.isEmpty() && session.access().isOutside()) {
            close(false);
        }
    }

    /** Whether the transaction was begun to read only. */
    boolean isReadOnly() {
        return connections.areReadOnly();
    }

    /** The engines whose connections the transaction has. */
    Set<Engine> engines() {
        return connections.engines();
    }

    private SessionTransaction begin(Origin origin) {
        SessionTransaction begun = new SessionTransaction(session, levels.peek(), origin);
        if (levels.isEmpty()) {
            this.begun++;
        }
        levels.push(begun);
        try {
            tell(EventKind.AFTER_TRANSACTION_CREATE, begun);
        } catch (RuntimeException | Error failure) {
            levels.remove(begun);
            begun.closed();
            throw failure;
        }
        return begun;
    }

    /**
     * The connection to the database of an engine; taken when it is first asked for, with a savepoint where one is open.
     *
     * @param options what the connection is to have if it is taken now
     */
    Connection connection(Object bind, ExecutionOptions options) {
        session.access().checkUsable();
        current();
        Connection connection = connections.of(bind, options, taken -> {
            session.tenants().begun(taken);
            tell(EventKind.AFTER_BEGIN, taken);
        });
        if (levels.size() > 1) {
            savepoints(connection);
        }
        return connection;
    }

    /** Limits the statements of all connections that are taken; null for no limit. */
    void limitStatements(@Nullable Duration longest) {
        connections.all().forEach(taken -> taken.connection().limitStatements(longest));
    }

    /** Begins what was begun in the session only: the savepoints of this connection, outer ones first. */
    private void savepoints(Connection connection) {
        for (Iterator<SessionTransaction> outerFirst = levels.descendingIterator(); outerFirst.hasNext(); ) {
            SessionTransaction level = outerFirst.next();
            if (level.isNested() && !level.savepoints().containsKey(connection)) {
                io.aludel.engine.Savepoint begun = connection.beginNested();
                level.savepoints().put(connection, begun);
                try {
                    tell(EventKind.AFTER_BEGIN, connection);
                } catch (RuntimeException | Error failure) {
                    level.savepoints().remove(connection);
                    begun.rollback();
                    throw failure;
                }
            }
        }
    }

    private void tell(EventKind kind, Object subject) {
        session.teller().tell(kind, subject);
    }

    /** Writes what is pending and begins a savepoint, which reaches the database with its first statement. */
    SessionTransaction beginNested() {
        session.access().checkUsable();
        current();
        session.flushing().flush();
        return begin(Origin.BEGIN_NESTED);
    }

    /** The part of a transaction that a flush is; only listeners see it. */
    @Nullable
    SessionTransaction beginFlush() {
        boolean seen = session.teller().events().has(EventKind.AFTER_TRANSACTION_CREATE)
                || session.teller().events().has(EventKind.AFTER_TRANSACTION_END)
                || session.teller().events().has(EventKind.AFTER_SOFT_ROLLBACK);
        SessionTransaction around = current();
        if (!seen) {
            return null;
        }
        SessionTransaction part = new SessionTransaction(session, around, Origin.SUBTRANSACTION);
        tell(EventKind.AFTER_TRANSACTION_CREATE, part);
        return part;
    }

    void endFlush(@Nullable SessionTransaction part) {
        if (part != null) {
            part.closed();
            tell(EventKind.AFTER_TRANSACTION_END, part);
        }
    }

    /** Rolls back the innermost savepoint, or the transaction, and leaves it waiting for the application's rollback. */
    void flushFailed(Throwable cause, @Nullable SessionTransaction part) {
        SessionTransaction level = current();
        try {
            session.teller().completing(() -> {
                try {
                    undo(level);
                } finally {
                    level.deactivate(cause);
                    endFlush(part);
                    if (part != null) {
                        tell(EventKind.AFTER_SOFT_ROLLBACK, part);
                    }
                }
            });
        } catch (RuntimeException | Error failure) {
            if (failure != cause) {
                cause.addSuppressed(failure);
            }
        }
    }

    /** First phase of a commit in two. */
    void prepare() {
        SessionTransaction outermost = levels.peekLast();
        if (!session.options().twoPhase() || levels.size() != 1 || outermost == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "only the outermost transaction of a session with twoPhase(true) can be prepared."
                            + "\n  Open it with sessions.with(sessions.options().twoPhase(true)), and end savepoints first.");
        }
        prepare(outermost);
    }

    private void prepare(SessionTransaction level) {
        session.access().checkUsable();
        session.teller().tell(EventKind.BEFORE_COMMIT);
        while (levels.peek() != level) {
            commit(levels.element());
        }
        for (int flushes = 0; !session.work().isEmpty(); flushes++) {
            if (flushes == FLUSHES) {
                throw new FlushException(
                        ErrorCode.FLUSH_FAILED,
                        "the session has flushed " + FLUSHES + " times within one commit, and there is still work."
                                + "\n  Usually a listener of afterFlushPostexec changes something each time."
                                + "\n  Let it change things only when they are not changed yet.");
            }
            session.flushing().flush();
        }
        if (level.parent().isEmpty() && session.options().twoPhase()) {
            try {
                connections.all().forEach(SessionConnection::prepare);
            } catch (RuntimeException failure) {
                rollback(level);
                throw failure;
            }
        }
        level.prepared();
    }

    /** Whether anything was ever committed, on one connection at least. */
    boolean hasCommitted() {
        return committed;
    }

    /** Commits everything, savepoints included. */
    void commit() {
        current();
        while (!levels.isEmpty()) {
            commit(levels.element());
        }
    }

    void commit(SessionTransaction level) {
        if (!level.isPrepared()) {
            prepare(level);
        }
        if (level.isNested()) {
            level.savepoints().values().forEach(io.aludel.engine.Savepoint::commit);
        } else {
            connections.all().forEach(taken -> {
                taken.commit();
                committed = true;
            });
            session.connections().writes().committed();
        }
        level.committed();
        session.teller().completing(() -> {
            session.teller().tell(EventKind.AFTER_COMMIT);
            level.parent().ifPresentOrElse(level::mergeInto, () -> snapshots.forget(level));
            end(level);
        });
    }

    /** Rolls back everything; outside of a transaction it does nothing. */
    void rollback() {
        session.access().checkOpen();
        session.teller().completing(() -> {
            while (!levels.isEmpty()) {
                rollback(levels.element());
            }
        });
    }

    /** Rolls back a transaction or savepoint, and what is within. */
    void rollback(SessionTransaction level) {
        session.teller().completing(() -> rollBack(level));
    }

    private void rollBack(SessionTransaction level) {
        while (levels.peek() != level) {
            abandon(levels.element());
        }
        if (level.isActive()) {
            try {
                undo(level);
            } catch (RuntimeException failure) {
                end(level);
                throw failure;
            }
        } else if (!session.work().isEmpty()) {
            LOG.warn("objects were changed after the session's transaction had failed; these changes will be discarded."
                    + " Roll back before you go on.");
            snapshots.restore(level);
        }
        end(level);
        tell(EventKind.AFTER_SOFT_ROLLBACK, level);
    }

    /** A savepoint ends because the transaction around it does. */
    private void abandon(SessionTransaction level) {
        level.parent().ifPresent(level::mergeInto);
        end(level);
    }

    private void undo(SessionTransaction level) {
        try {
            if (level.isNested()) {
                List<io.aludel.engine.Savepoint> all =
                        new ArrayList<>(level.savepoints().values());
                all.stream().filter(io.aludel.engine.Savepoint::isActive).forEach(io.aludel.engine.Savepoint::rollback);
            } else {
                connections.all().forEach(SessionConnection::rollback);
            }
            level.deactivate(null);
            session.teller().tell(EventKind.AFTER_ROLLBACK);
        } finally {
            level.deactivate(null);
            snapshots.restore(level);
        }
    }

    private void end(SessionTransaction level) {
        levels.remove(level);
        level.closed();
        if (levels.isEmpty()) {
            session.connections().writes().ended();
            connections.release();
        }
        tell(EventKind.AFTER_TRANSACTION_END, level);
    }

    /** Ends the transaction, committed or not, without taking objects back; the session lets go of them. */
    void close(boolean forGood) {
        close(forGood, SessionConnection::abandon);
    }

    /** {@link #close} without asking the database, whose connections are not used again. */
    void invalidate(boolean forGood) {
        close(forGood, SessionConnection::invalidate);
    }

    private void close(boolean forGood, Consumer<SessionConnection> ending) {
        try {
            connections.all().forEach(ending);
        } finally {
            if (forGood) {
                session.access().close();
            }
            while (!levels.isEmpty()) {
                session.detachment().leaveDeleted(levels.element());
                end(levels.element());
            }
        }
    }

    /** How many statements were sent. */
    long statements() {
        return connections.statements();
    }

    /** How many transactions began. */
    long begun() {
        return begun;
    }
}
