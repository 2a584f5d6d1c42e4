package io.aludel.orm.event;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Connection;
import io.aludel.event.ListenerOption;
import io.aludel.event.Registration;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Tells listeners what happens to objects: to their rows within a flush, and to their values when they are loaded, refreshed or
 * expired. Safe for use by many threads.
 *
 * <p>A listener is for the objects of a class and of its subclasses; {@code Object.class} is for all. Listeners are called in the
 * thread of the session. What one throws reaches whoever caused the event: within a flush the transaction is rolled back.
 *
 * <p>Within a flush a listener may change the columns of the object that it was called for, and use the connection. Relationships, and
 * what the session does with other objects, belong into {@code beforeFlush}.
 *
 * <pre>{@code
 * sessions.events().beforeInsert(User.class, (user, connection) -> user.setEmail(user.getEmail().toLowerCase()));
 * }</pre>
 */
public abstract class EntityEvents extends AttributeEvents {
    private final EventStore store;

    /** Adds to a store. */
    protected EntityEvents(EventStore store) {
        this.store = requireNonNull(store, "store");
    }

    /** Where the listeners are; for those who tell what happens. */
    protected final EventStore store() {
        return store;
    }

    /** Before the row of a new object is inserted. */
    public <E> Registration beforeInsert(
            Class<E> type, BiConsumer<? super E, Connection> listener, ListenerOption... options) {
        return store.add(EventKind.BEFORE_INSERT, type, listener, options);
    }

    /** After the row of a new object was inserted; its key is set. */
    public <E> Registration afterInsert(
            Class<E> type, BiConsumer<? super E, Connection> listener, ListenerOption... options) {
        return store.add(EventKind.AFTER_INSERT, type, listener, options);
    }

    /** Before the row of a changed object is updated; also when the change comes to nothing, and no row is. */
    public <E> Registration beforeUpdate(
            Class<E> type, BiConsumer<? super E, Connection> listener, ListenerOption... options) {
        return store.add(EventKind.BEFORE_UPDATE, type, listener, options);
    }

    /** After the row of a changed object was updated; also when the change came to nothing. */
    public <E> Registration afterUpdate(
            Class<E> type, BiConsumer<? super E, Connection> listener, ListenerOption... options) {
        return store.add(EventKind.AFTER_UPDATE, type, listener, options);
    }

    /** Before the row of an object is deleted. */
    public <E> Registration beforeDelete(
            Class<E> type, BiConsumer<? super E, Connection> listener, ListenerOption... options) {
        return store.add(EventKind.BEFORE_DELETE, type, listener, options);
    }

    /** After the row of an object was deleted. */
    public <E> Registration afterDelete(
            Class<E> type, BiConsumer<? super E, Connection> listener, ListenerOption... options) {
        return store.add(EventKind.AFTER_DELETE, type, listener, options);
    }

    /** After an object was made from a row: once for each object and session. All rows of the result have been read. */
    public <E> Registration load(Class<E> type, Consumer<? super E> listener, ListenerOption... options) {
        return store.add(EventKind.LOAD, type, listener, options);
    }

    /**
     * After attributes of an object that is here were read from its row.
     *
     * @param listener gets the object and the names of the attributes
     */
    public <E> Registration refresh(
            Class<E> type, BiConsumer<? super E, Set<String>> listener, ListenerOption... options) {
        return store.add(EventKind.REFRESH, type, listener, options);
    }

    /**
     * Within a flush, after an object got values beside its key that were made for its row: by methods of the application, as versions, or
     * by the database, when it gave them back with the row.
     *
     * @param listener gets the object and the names of the attributes
     */
    public <E> Registration refreshFlush(
            Class<E> type, BiConsumer<? super E, Set<String>> listener, ListenerOption... options) {
        return store.add(EventKind.REFRESH_FLUSH, type, listener, options);
    }

    /**
     * After an object forgot attributes.
     *
     * @param listener gets the object and the names of the attributes; none when it forgot all
     */
    public <E> Registration expire(
            Class<E> type, BiConsumer<? super E, Set<String>> listener, ListenerOption... options) {
        return store.add(EventKind.EXPIRE, type, listener, options);
    }
}
