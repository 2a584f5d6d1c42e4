package io.aludel.orm;

import io.aludel.engine.Connection;
import io.aludel.engine.Savepoint;
import io.aludel.engine.TwoPhaseTransaction;
import org.jspecify.annotations.Nullable;

/** A connection within the transaction of a session: how it was begun, and so how it is ended. One transaction, one thread. */
final class SessionConnection {
    private final Connection connection;
    private final boolean owned;
    private final boolean commits;
    private final @Nullable Savepoint savepoint;
    private final @Nullable TwoPhaseTransaction twoPhase;
    private final long before;

    private SessionConnection(
            Connection connection,
            boolean owned,
            boolean commits,
            @Nullable Savepoint savepoint,
            @Nullable TwoPhaseTransaction twoPhase) {
        this.connection = connection;
        this.owned = owned;
        this.commits = commits;
        this.savepoint = savepoint;
        this.twoPhase = twoPhase;
        this.before = connection.statementsSent();
    }

    /** One that the session took from an engine and gives back. */
    static SessionConnection own(Connection connection, boolean inTwoPhases) {
        return new SessionConnection(
                connection,
                true,
                true,
                null,
                inTwoPhases ? connection.twoPhase().begin() : null);
    }

    /** One that was given to the session, perhaps in the middle of a transaction. */
    static SessionConnection joined(Connection connection, JoinMode mode, boolean inTwoPhases) {
        if (!connection.inTransaction()) {
            return new SessionConnection(
                    connection,
                    false,
                    true,
                    null,
                    inTwoPhases ? connection.twoPhase().begin() : null);
        }
        JoinMode chosen = mode;
        if (mode == JoinMode.CONDITIONAL_SAVEPOINT) {
            chosen = connection.inNestedTransaction() ? JoinMode.CREATE_SAVEPOINT : JoinMode.ROLLBACK_ONLY;
        }
        Savepoint own = chosen == JoinMode.CREATE_SAVEPOINT
                ? connection.beginNested()
                : connection.currentSavepoint().orElse(null);
        return new SessionConnection(connection, false, chosen != JoinMode.ROLLBACK_ONLY, own, null);
    }

    /** How many statements the session has sent over it. */
    long statements() {
        return connection.statementsSent() - before;
    }

    Connection connection() {
        return connection;
    }

    void prepare() {
        if (twoPhase != null) {
            twoPhase.prepare();
        }
    }

    void commit() {
        if (!commits) {
            return;
        }
        if (twoPhase != null) {
            twoPhase.commit();
        } else if (savepoint != null) {
            savepoint.commit();
        } else {
            connection.commit();
        }
    }

    void rollback() {
        if (twoPhase != null) {
            twoPhase.rollback();
        } else if (savepoint == null) {
            connection.rollback();
        } else if (savepoint.isActive()) {
            savepoint.rollback();
        }
    }

    /** Undoes what was not committed, unless somebody else will decide about it. */
    void abandon() {
        if (commits) {
            rollback();
        }
    }

    /** Gives the connection up: what it did is undone by the database, which is not asked. */
    void invalidate() {
        connection.driver().invalidate();
    }

    /** Gives the connection back to where it came from. */
    void release() {
        if (owned) {
            connection.close();
        }
    }
}
