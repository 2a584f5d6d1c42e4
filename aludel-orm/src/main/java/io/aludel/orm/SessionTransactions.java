package io.aludel.orm;

import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of a session and its savepoints: takes a connection when one is needed, and takes objects back to where they were when
 * a transaction or savepoint is rolled back. One thread at a time.
 */
final class SessionTransactions {
    private final SessionContext session;
    private final Deque<TransactionLevel> levels = new ArrayDeque<>();
    private @Nullable Connection connection;
    private @Nullable RuntimeException failure;
    private boolean closed;

    SessionTransactions(SessionContext session) {
        this.session = session;
        levels.push(new TransactionLevel(null));
    }

    Connection connection() {
        checkUsable();
        Connection present = connection;
        if (present == null) {
            present = session.factory().engine().connect();
            connection = present;
        }
        return present;
    }

    boolean isActive() {
        return connection != null;
    }

    TransactionLevel current() {
        return levels.element();
    }

    /** Raises when the session is closed or waits for a rollback. */
    void checkUsable() {
        checkOpen();
        if (failure != null) {
            throw SessionContext.pendingRollback(failure);
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST, "the session is closed.\n  Open a new one: sessions.open().");
        }
    }

    void flushFailed(RuntimeException cause) {
        if (levels.size() > 1) {
            rollbackTo(levels.element());
        } else {
            rollbackAll();
        }
        failure = cause;
    }

    void commit() {
        checkUsable();
        session.flush();
        while (levels.size() > 1) {
            TransactionLevel inner = levels.pop();
            inner.mergeInto(levels.element());
        }
        Connection present = connection;
        if (present != null) {
            present.commit();
            release();
        }
        for (InstanceState state : levels.element().removed()) {
            state.lifecycle(Lifecycle.DETACHED);
            state.owner(null);
            state.hold(false);
        }
        begin();
        if (session.options().expireOnCommit()) {
            session.identityMap().states().forEach(session.objects()::expire);
        }
    }

    void rollback() {
        checkOpen();
        failure = null;
        rollbackAll();
    }

    private void rollbackAll() {
        Connection present = connection;
        if (present != null) {
            try {
                present.rollback();
            } finally {
                release();
            }
        }
        while (!levels.isEmpty()) {
            restore(levels.pop());
        }
        session.identityMap().states().forEach(session.objects()::expire);
        session.modifiedStates().clear();
        session.deletedStates().forEach(state -> state.hold(false));
        session.deletedStates().clear();
        begin();
    }

    private void begin() {
        if (levels.size() == 1 && levels.element().isUntouched()) {
            return;
        }
        levels.clear();
        levels.push(new TransactionLevel(null));
    }

    private void release() {
        Connection present = connection;
        connection = null;
        if (present != null) {
            present.close();
        }
    }

    TransactionLevel beginNested() {
        checkUsable();
        session.flush();
        TransactionLevel level = new TransactionLevel(connection().beginNested());
        levels.push(level);
        return level;
    }

    boolean isOpen(TransactionLevel level) {
        return levels.contains(level);
    }

    void releaseTo(TransactionLevel level) {
        checkUsable();
        session.flush();
        while (levels.contains(level)) {
            TransactionLevel inner = levels.pop();
            if (inner == level && inner.savepoint() != null) {
                inner.savepoint().commit();
            }
            inner.mergeInto(levels.element());
        }
    }

    void rollbackTo(TransactionLevel level) {
        failure = null;
        Set<InstanceState> touched = new HashSet<>();
        if (level.savepoint() != null) {
            level.savepoint().rollback();
        }
        while (levels.contains(level)) {
            TransactionLevel inner = levels.pop();
            touched.addAll(inner.changed());
            touched.addAll(inner.removed());
            restore(inner);
        }
        for (InstanceState state : touched) {
            if (state.lifecycle() == Lifecycle.PERSISTENT && state.owner() == session) {
                session.objects().expire(state);
            }
        }
        new ArrayList<>(session.modifiedStates()).forEach(session.objects()::expire);
        session.deletedStates().forEach(state -> state.hold(false));
        session.deletedStates().clear();
    }

    /** Takes objects back to the states that they had before. */
    private void restore(TransactionLevel level) {
        for (InstanceState state : level.added()) {
            if (state.owner() == session) {
                session.objects().makeTransient(state);
            }
        }
        level.formerKeys().forEach((state, key) -> {
            session.identityMap().remove(state);
            state.id(key);
            if (state.lifecycle() == Lifecycle.PERSISTENT && state.get() != null) {
                session.identityMap().put(state);
            }
        });
        for (InstanceState state : level.removed()) {
            if (!level.added().contains(state) && state.get() != null) {
                state.lifecycle(Lifecycle.PERSISTENT);
                state.owner(session);
                session.identityMap().put(state);
                session.objects().expire(state);
            }
        }
    }

    /** Ends the session: rolls back and lets go of all objects. */
    void close() {
        if (closed) {
            return;
        }
        Connection present = connection;
        connection = null;
        closed = true;
        try {
            if (present != null) {
                present.close();
            }
        } finally {
            failure = null;
            for (InstanceState state : new ArrayList<>(session.pendingStates())) {
                session.objects().makeTransient(state);
            }
            session.objects().detachAll();
        }
    }
}
