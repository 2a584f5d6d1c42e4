package io.aludel.orm.event;

import io.aludel.engine.Connection;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.runtime.CallbackKind;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Tells what happens to objects: to the callbacks of their annotations first, then to listeners. For those who do it; one session, one
 * thread.
 */
public final class ObjectTeller {
    private final EventStore store;
    private final Callbacks callbacks;

    /** For a session. */
    public ObjectTeller(EventStore store, Mappings mappings) {
        this.store = store;
        this.callbacks = Callbacks.of(mappings);
    }

    /** Whether anybody wants to know of rows that are inserted, updated or deleted. */
    public boolean tellsOfRows() {
        return has(EventKind.BEFORE_INSERT, CallbackKind.PRE_PERSIST)
                || has(EventKind.AFTER_INSERT, CallbackKind.POST_PERSIST)
                || has(EventKind.BEFORE_UPDATE, CallbackKind.PRE_UPDATE)
                || has(EventKind.AFTER_UPDATE, CallbackKind.POST_UPDATE)
                || has(EventKind.BEFORE_DELETE, CallbackKind.PRE_REMOVE)
                || has(EventKind.AFTER_DELETE, CallbackKind.POST_REMOVE)
                || store.has(EventKind.REFRESH_FLUSH);
    }

    /** Whether anybody wants to know of rows that are read. */
    public boolean tellsOfLoads() {
        return has(EventKind.LOAD, CallbackKind.POST_LOAD)
                || store.has(EventKind.REFRESH)
                || store.has(EventKind.LOADED_AS_PERSISTENT);
    }

    private boolean has(EventKind event, CallbackKind callback) {
        return callbacks.has(callback) || store.has(event);
    }

    /** Something happens to the row of an object. */
    public void row(EventKind event, InstanceState state, Connection connection) {
        ManagedEntity entity = state.entity();
        callbacks.call(callback(event), EntityMapping.of(state), entity);
        listeners(event, entity, connection);
    }

    /** The same without callbacks, which concern changes that come to something only. */
    public void listeners(EventKind event, ManagedEntity entity, Connection connection) {
        if (store.has(event)) {
            store.<BiConsumer<Object, Connection>>each(event, entity, listener -> listener.accept(entity, connection));
        }
    }

    private static CallbackKind callback(EventKind event) {
        return switch (event) {
            case BEFORE_INSERT -> CallbackKind.PRE_PERSIST;
            case AFTER_INSERT -> CallbackKind.POST_PERSIST;
            case BEFORE_UPDATE -> CallbackKind.PRE_UPDATE;
            case AFTER_UPDATE -> CallbackKind.POST_UPDATE;
            case BEFORE_DELETE -> CallbackKind.PRE_REMOVE;
            case AFTER_DELETE -> CallbackKind.POST_REMOVE;
            default -> throw new IllegalArgumentException("no event of rows: " + event);
        };
    }

    /** An object was made from a row. */
    public void loaded(InstanceState state) {
        ManagedEntity entity = state.get();
        if (entity != null) {
            callbacks.call(CallbackKind.POST_LOAD, EntityMapping.of(state), entity);
            store.<Consumer<Object>>each(EventKind.LOAD, entity, listener -> listener.accept(entity));
        }
    }

    /** An object got attributes from its row, or from a flush. */
    public void refreshed(EventKind event, InstanceState state, Set<String> attributes) {
        ManagedEntity entity = state.get();
        if (entity != null && store.has(event)) {
            store.<BiConsumer<Object, Set<String>>>each(event, entity, listener -> listener.accept(entity, attributes));
        }
    }
}
