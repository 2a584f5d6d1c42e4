package io.aludel.orm;

import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.runtime.InstanceState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of a session, or a savepoint within one. Rolls back when it is closed without having been committed. One thread at a
 * time.
 *
 * <p>It begins with the first thing that a session does, before there is a connection, and remembers what happens to objects, so that
 * it can be taken back.
 *
 * <pre>{@code
 * try (SessionTransaction transaction = session.begin()) {
 *     session.add(new User("alice"));
 *     transaction.commit();
 * }
 * }</pre>
 */
public final class SessionTransaction implements AutoCloseable {
    /** How a transaction has begun. */
    public enum Origin {
        /** By itself, with the first thing that the session did. */
        AUTOBEGIN,
        /** By {@link Session#begin()}. */
        BEGIN,
        /** By {@link Session#beginNested()}: a savepoint. */
        BEGIN_NESTED,
        /** By a flush: a part that ends with it, and is no savepoint. */
        SUBTRANSACTION
    }

    private enum Phase {
        ACTIVE,
        PREPARED,
        /** Committed in the database, which listeners are being told. */
        COMMITTED,
        /** Rolled back in the database, and waiting for the application to say so. */
        DEACTIVATED,
        CLOSED
    }

    private final SessionContext session;
    private final @Nullable SessionTransaction parent;
    private final Origin origin;
    private final Map<Connection, io.aludel.engine.Savepoint> savepoints = new LinkedHashMap<>();
    private Phase phase = Phase.ACTIVE;
    private @Nullable Throwable failure;
    private final Set<InstanceState> added = new LinkedHashSet<>();
    private final Set<InstanceState> removed = new LinkedHashSet<>();
    private final Set<InstanceState> changed = new LinkedHashSet<>();
    private final Map<InstanceState, Object> formerKeys = new LinkedHashMap<>();

    SessionTransaction(SessionContext session, @Nullable SessionTransaction parent, Origin origin) {
        this.session = session;
        this.parent = parent;
        this.origin = origin;
    }

    /** The transaction around this one; nothing for the outermost. */
    public Optional<SessionTransaction> parent() {
        return Optional.ofNullable(parent);
    }

    /** Whether it is a savepoint. */
    public boolean isNested() {
        return origin == Origin.BEGIN_NESTED;
    }

    /** How it has begun. */
    public Origin origin() {
        return origin;
    }

    /** Whether it is neither committed nor rolled back. */
    public boolean isActive() {
        return phase == Phase.ACTIVE || phase == Phase.PREPARED || phase == Phase.COMMITTED;
    }

    /**
     * Writes pending changes and commits it, and the savepoints within it.
     *
     * @throws InvalidRequestException when it has ended
     */
    public void commit() {
        checkOpen();
        session.guard().run(() -> session.transactions().commit(this));
    }

    /**
     * Undoes what happened within it.
     *
     * @throws InvalidRequestException when it has ended
     */
    public void rollback() {
        checkOpen();
        session.guard().run(() -> session.transactions().rollback(this));
    }

    private void checkOpen() {
        if (isClosed()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the " + (isNested() ? "savepoint" : "transaction")
                            + " has ended already: it was committed or rolled back."
                            + "\n  Begin another with session." + (isNested() ? "beginNested()." : "begin()."));
        }
    }

    @Override
    public void close() {
        if (!isClosed()) {
            session.guard().run(() -> session.transactions().rollback(this));
        }
    }

    boolean isClosed() {
        return phase == Phase.CLOSED;
    }

    boolean isPrepared() {
        return phase == Phase.PREPARED;
    }

    void prepared() {
        phase = Phase.PREPARED;
    }

    /** Whether its end is being told. */
    boolean isCommitted() {
        return phase == Phase.COMMITTED;
    }

    void committed() {
        phase = Phase.COMMITTED;
    }

    void closed() {
        phase = Phase.CLOSED;
    }

    /** It was rolled back in the database because of a failure, and takes nothing but a rollback. */
    void deactivate(@Nullable Throwable cause) {
        phase = Phase.DEACTIVATED;
        failure = cause;
    }

    /** Why it takes nothing but a rollback. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** The database's savepoints, for each connection that was used within. */
    Map<Connection, io.aludel.engine.Savepoint> savepoints() {
        return savepoints;
    }

    /** Objects that came into the session here without having a row before. */
    Set<InstanceState> added() {
        return added;
    }

    /** Objects whose rows were deleted here. */
    Set<InstanceState> removed() {
        return removed;
    }

    /** Objects that were changed here. */
    Set<InstanceState> changed() {
        return changed;
    }

    /** For objects whose keys changed here, the key before. */
    Map<InstanceState, Object> formerKeys() {
        return formerKeys;
    }

    /** The savepoint is released: what happened in it happened in the level around it. */
    void mergeInto(SessionTransaction outer) {
        outer.added.addAll(added);
        outer.removed.addAll(removed);
        outer.changed.addAll(changed);
        formerKeys.forEach(outer.formerKeys::putIfAbsent);
    }

    @Override
    public String toString() {
        return (isNested() ? "savepoint" : "transaction") + " (" + origin + ")";
    }
}
