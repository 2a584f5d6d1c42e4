package io.aludel.orm;

import io.aludel.engine.Connection;
import io.aludel.event.ListenerOption;
import io.aludel.event.Registration;
import io.aludel.orm.event.EntityEvents;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.event.EventStore;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what sessions do: of all sessions of a factory ({@link SessionFactory#events()}) or of one ({@link Session#events()},
 * after those of the factory). Safe for use by many threads; listeners are called in the thread of the session, in the order in which
 * they were added unless {@link ListenerOption#FIRST} is said, and can be removed.
 *
 * <p>What a listener throws reaches whoever caused the event. Before and within a flush the transaction is rolled back and the session
 * waits for {@link Session#rollback()}, as after any failed flush. Elsewhere what the listener is told of before it happens does not
 * happen, and what it is told of afterwards has happened and stays. Rollbacks, closing, and what follows a commit go to their end first.
 *
 * <pre>{@code
 * sessions.events().onOrmExecute(execution -> execution.options(raiseload()));
 * sessions.events().beforeFlush(session -> session.newObjects().forEach(audit::check));
 * Registration counting = session.events().pendingToPersistent((here, object) -> count++);
 * counting.close();
 * }</pre>
 */
public final class SessionEvents extends EntityEvents {
    private final Mappings mappings;
    private final @Nullable SessionContext session;

    /**
     * For a factory or a session.
     *
     * @param session the session, or null when the listeners are for all of a factory
     */
    SessionEvents(EventStore store, Mappings mappings, @Nullable SessionContext session) {
        super(store);
        this.mappings = mappings;
        this.session = session;
    }

    @Override
    protected boolean concerns(Object entity) {
        InstanceState state = ((ManagedEntity) entity).$aludel$state();
        if (session != null) {
            return state != null && state.owner() == session;
        }
        if (state == null) {
            return true;
        }
        return state.owner() instanceof SessionContext owner
                ? owner.factory().events() == this
                : mappings.find(entity.getClass()) == EntityMapping.of(state);
    }

    EventStore listeners() {
        return store();
    }

    /**
     * Before a statement of a session is executed: queries, INSERT, UPDATE and DELETE, text, the loading of relationships and of
     * expired objects; not what a flush writes. The listener may change the statement, or answer in its place.
     */
    public Registration onOrmExecute(Consumer<OrmExecution> listener, ListenerOption... options) {
        return store().add(EventKind.ORM_EXECUTE, listener, options);
    }

    /**
     * Before a session works for all tenants, with the reason that was given: what an audit wants to know. A listener that throws keeps it
     * from doing so.
     */
    public Registration onCrossTenant(BiConsumer<Session, String> listener, ListenerOption... options) {
        return store().add(EventKind.CROSS_TENANT, listener, options);
    }

    /** After a session's transaction got its connection. */
    public Registration afterBegin(BiConsumer<Session, Connection> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_BEGIN, listener, options);
    }

    /** Before pending changes are written; the listener may change, add and delete objects, and they take part. */
    public Registration beforeFlush(Consumer<Session> listener, ListenerOption... options) {
        return store().add(EventKind.BEFORE_FLUSH, listener, options);
    }

    /** After everything was sent; objects are still new, dirty and deleted. */
    public Registration afterFlush(Consumer<Session> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_FLUSH, listener, options);
    }

    /** After a flush has ended; what the listener changes is written by the next flush, which a commit does by itself. */
    public Registration afterFlushPostexec(Consumer<Session> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_FLUSH_POSTEXEC, listener, options);
    }

    /** Before a transaction is committed, and before the flush that belongs to it. */
    public Registration beforeCommit(Consumer<Session> listener, ListenerOption... options) {
        return store().add(EventKind.BEFORE_COMMIT, listener, options);
    }

    /** After a transaction was committed; no statements can be executed here. */
    public Registration afterCommit(Consumer<Session> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_COMMIT, listener, options);
    }

    /** After the database has rolled back a transaction or a savepoint; no statements can be executed here. */
    public Registration afterRollback(Consumer<Session> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_ROLLBACK, listener, options);
    }

    /**
     * After a transaction or savepoint was rolled back and objects are where they were before; statements can be executed again
     * when the session is active.
     */
    public Registration afterSoftRollback(BiConsumer<Session, SessionTransaction> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_SOFT_ROLLBACK, listener, options);
    }

    /** After a transaction or savepoint of a session has begun, with or without a connection. */
    public Registration afterTransactionCreate(
            BiConsumer<Session, SessionTransaction> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_TRANSACTION_CREATE, listener, options);
    }

    /** After a transaction or savepoint of a session has ended, in whatever way. */
    public Registration afterTransactionEnd(
            BiConsumer<Session, SessionTransaction> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_TRANSACTION_END, listener, options);
    }

    /** Before an object becomes part of a session. */
    public Registration beforeAttach(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.BEFORE_ATTACH, listener, options);
    }

    /** After an object became part of a session. */
    public Registration afterAttach(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_ATTACH, listener, options);
    }

    /** An object was added. */
    public Registration transientToPending(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.TRANSIENT_TO_PENDING, listener, options);
    }

    /** An object without a row was taken out, or the transaction in which it was added was rolled back. */
    public Registration pendingToTransient(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.PENDING_TO_TRANSIENT, listener, options);
    }

    /** A flush has inserted an object's row. */
    public Registration pendingToPersistent(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.PENDING_TO_PERSISTENT, listener, options);
    }

    /** The transaction in which an object's row was inserted was rolled back. */
    public Registration persistentToTransient(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.PERSISTENT_TO_TRANSIENT, listener, options);
    }

    /** An object was made from a row. */
    public Registration loadedAsPersistent(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.LOADED_AS_PERSISTENT, listener, options);
    }

    /** A flush has deleted an object's row. */
    public Registration persistentToDeleted(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.PERSISTENT_TO_DELETED, listener, options);
    }

    /** The transaction in which an object's row was deleted was rolled back. */
    public Registration deletedToPersistent(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.DELETED_TO_PERSISTENT, listener, options);
    }

    /** The transaction in which an object's row was deleted was committed, or the session was closed. */
    public Registration deletedToDetached(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.DELETED_TO_DETACHED, listener, options);
    }

    /** An object with a row was taken out, or the session was closed. */
    public Registration persistentToDetached(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.PERSISTENT_TO_DETACHED, listener, options);
    }

    /** A detached object was added. */
    public Registration detachedToPersistent(BiConsumer<Session, Object> listener, ListenerOption... options) {
        return store().add(EventKind.DETACHED_TO_PERSISTENT, listener, options);
    }

    /** After an UPDATE statement of the application has changed rows of an entity. */
    public Registration afterBulkUpdate(Consumer<OrmExecution> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_BULK_UPDATE, listener, options);
    }

    /** After a DELETE statement of the application has deleted rows of an entity. */
    public Registration afterBulkDelete(Consumer<OrmExecution> listener, ListenerOption... options) {
        return store().add(EventKind.AFTER_BULK_DELETE, listener, options);
    }
}
