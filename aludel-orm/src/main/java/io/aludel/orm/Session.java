package io.aludel.orm;

import io.aludel.engine.Connection;
import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.event.EventStore;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.metamodel.Attribute;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.Dml;
import io.aludel.sql.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A workspace over one database transaction at a time: objects that are loaded or added here are tracked, and their changes are written
 * by {@link #flush()}.
 *
 * <p>Not thread-safe; open one for each request or unit of work and close it. Objects loaded twice by the same key are the same object
 * until {@link #close()}. Rows changed by other transactions are not noticed until the transaction ends or {@link #refresh(Object)}.
 *
 * <pre>{@code
 * try (Session session = sessions.open()) {
 *     User alice = new User("alice", "alice@example.org");
 *     session.add(alice);
 *     session.commit();
 * }
 * }</pre>
 *
 * <p>Begins a transaction by itself; rolls back what was not committed when it is closed. Follows SQLAlchemy's {@code Session}.
 */
public final class Session extends SessionSelects implements AutoCloseable {
    private final SessionContext context;
    private @Nullable SessionEvents events;

    Session(SessionFactory factory, SessionOptions options, Object bind) {
        this(new SessionContext(factory, options, bind));
    }

    private Session(SessionContext context) {
        super(new SessionQueries(context));
        this.context = context;
        context.session(this);
    }

    /** Where listeners for what happens in this session are added; those of the factory are called before them. */
    public SessionEvents events() {
        SessionEvents present = events;
        if (present == null) {
            EventStore own = new EventStore(context.factory().events().listeners());
            present = new SessionEvents(own);
            context.events(own);
            events = present;
        }
        return present;
    }

    /**
     * Executes a query.
     *
     * @return its rows; entities are tracked by this session
     */
    public <T> Result<T> execute(Query<T> query) {
        return queries.execute(query, Map.of());
    }

    /**
     * Executes a query with values for its named parameters.
     *
     * @param parameters a value for each parameter that has none yet
     */
    public <T> Result<T> execute(Query<T> query, Map<String, ? extends @Nullable Object> parameters) {
        return queries.execute(query, parameters);
    }

    /** Executes an INSERT, UPDATE or DELETE of many rows; objects that are here are brought in step. */
    public MutationResult execute(Dml statement) {
        return queries.execute(statement);
    }

    /** The only value of a query's first row; null when there is no row or the value is NULL. */
    public <T> @Nullable T scalar(Query<T> query) {
        return execute(query).first().orElse(null);
    }

    /**
     * The object with a key, from here or from the database.
     *
     * @param entity the entity's class
     * @param key the key; a {@code List} of its parts when it has several
     * @return the object, or nothing when there is no such row
     */
    public <E> Optional<E> get(Class<E> entity, Object key) {
        return guarded(() -> {
            context.transactions().checkUsable();
            var mapping = context.mappings().get(entity);
            Object found = context.find(mapping, mapping.key().normalize(mapping.name(), key));
            return entity.isInstance(found) ? Optional.of(entity.cast(found)) : Optional.empty();
        });
    }

    /** Makes an object, and those it refers to, part of this session; the next flush inserts what has no row yet. */
    public void add(Object object) {
        run(() -> {
            context.transactions().checkUsable();
            context.objects().save(ObjectStates.managed(object));
        });
    }

    /** {@link #add} for each. */
    public void addAll(Collection<?> objects) {
        objects.forEach(this::add);
    }

    /**
     * Marks an object for deletion by the next flush, and what deletions cascade to.
     *
     * @throws InvalidRequestException when the object has no row
     */
    public void delete(Object object) {
        run(() -> {
            context.transactions().checkUsable();
            context.objects().delete(ObjectStates.managed(object));
        });
    }

    /** Takes an object out of this session: what has a row becomes detached, what has none transient. */
    public void expunge(Object object) {
        run(() -> context.objects().expunge(ObjectStates.managed(object)));
    }

    /**
     * Copies the values of an object from elsewhere onto the one of this session with the same key, loading or creating it.
     *
     * @param object a detached or transient object; it is left alone
     * @return this session's object
     */
    @SuppressWarnings("unchecked") // the target has the class of the source
    public <E> E merge(E object) {
        return guarded(() -> {
            context.transactions().checkUsable();
            context.suspendAutoFlush();
            try {
                return (E) new Merger(context).merge(ObjectStates.managed(object));
            } finally {
                context.resumeAutoFlush();
            }
        });
    }

    /**
     * Loads an object's row again, at once; its own unwritten changes are lost.
     *
     * @throws io.aludel.orm.error.ObjectDeletedException when the row is gone
     */
    public void refresh(Object object) {
        run(() -> {
            InstanceState state = persistent(object, "refreshed");
            context.objects().expire(state);
            context.autoFlush(AffectedTables.around(EntityMapping.of(state)));
            context.refresh(state);
        });
    }

    /** Makes an object forget what it holds, changes included; the next touch loads it. */
    public void expire(Object object) {
        run(() -> context.objects().expire(persistent(object, "expired")));
    }

    /** Makes an object forget some attributes. */
    public void expire(Object object, Attribute<?>... attributes) {
        run(() -> {
            InstanceState state = persistent(object, "expired");
            for (Attribute<?> attribute : attributes) {
                context.objects().expire(state, EntityMapping.of(state).attribute(attribute.name()));
            }
        });
    }

    /** Makes all objects forget what they hold. */
    public void expireAll() {
        run(() -> context.identityMap().states().forEach(context.objects()::expire));
    }

    /** Writes all pending changes, without ending the transaction. */
    public void flush() {
        run(context::flush);
    }

    /** Writes all pending changes and ends the transaction for good. */
    public void commit() {
        run(context.transactions()::commit);
    }

    /** Undoes everything since the last commit; objects go back to the states that they had. */
    public void rollback() {
        run(context.transactions()::rollback);
    }

    /** Writes pending changes and begins a part of the transaction that can be undone by itself. */
    public Savepoint beginNested() {
        return guarded(() -> new Savepoint(context.transactions().beginNested()));
    }

    /** What is known about an object. */
    public ObjectState inspect(Object object) {
        return new ObjectState(ObjectStates.managed(object));
    }

    /** Whether an object is pending or persistent here. */
    public boolean contains(Object object) {
        InstanceState state = ObjectStates.managed(object).$aludel$state();
        return state != null
                && state.owner() == context
                && state.lifecycle() != InstanceState.Lifecycle.DELETED
                && state.lifecycle() != InstanceState.Lifecycle.DETACHED;
    }

    /** The objects that the next flush inserts. */
    public Set<Object> newObjects() {
        return entities(context.pendingStates());
    }

    /** The objects with changes; optimistic, since a value may have been set back. */
    public Set<Object> dirty() {
        Set<Object> dirty = entities(context.modifiedStates());
        dirty.removeAll(entities(context.deletedStates()));
        return dirty;
    }

    /** The objects that the next flush deletes, as far as they were marked by {@link #delete}. */
    public Set<Object> deleted() {
        return entities(context.deletedStates());
    }

    /** The connection of the transaction; statements executed on it see what was flushed. */
    public Connection connection() {
        return context.connection();
    }

    /** The factory that opened this session. */
    public SessionFactory factory() {
        return context.factory();
    }

    /** Rolls back what was not committed and lets go of all objects, which become detached. Closing twice does nothing. */
    @Override
    public void close() {
        run(() -> context.close(!context.options().closeResetsOnly()));
    }

    private InstanceState persistent(Object object, String what) {
        context.transactions().checkUsable();
        ManagedEntity entity = ObjectStates.managed(object);
        InstanceState state = entity.$aludel$state();
        if (state == null || state.owner() != context || state.lifecycle() != InstanceState.Lifecycle.PERSISTENT) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    (state == null
                                    ? "a transient "
                                            + entity.$aludel$description().name()
                                    : state.toString())
                            + " is not persistent in this session and cannot be " + what + "."
                            + "\n  Flush it first, or bring it here with merge(..).");
        }
        return state;
    }

    private static Set<Object> entities(Set<InstanceState> states) {
        Set<Object> entities = Collections.newSetFromMap(new IdentityHashMap<>());
        states.forEach(state -> entities.add(state.entity()));
        return entities;
    }

    private void run(Runnable work) {
        context.guard().enter();
        try {
            work.run();
        } finally {
            context.guard().leave();
        }
    }

    private <T> T guarded(Supplier<T> work) {
        context.guard().enter();
        try {
            return work.get();
        } finally {
            context.guard().leave();
        }
    }
}
