package io.aludel.orm;

import io.aludel.engine.FrozenResult;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.metamodel.Attribute;
import io.aludel.orm.metamodel.ValueAttribute;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.Expression;
import io.aludel.sql.Lock;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session does with objects; part of {@link Session}. */
public abstract class SessionObjects extends SessionContents {
    SessionObjects(@Nullable SessionContext own, @Nullable Supplier<Session> present) {
        super(own, present);
    }

    /**
     * Makes an object, and those it refers to, part of this session; the next flush inserts what has no row yet. Of an object that is
     * marked for deletion the mark is taken away.
     *
     * @throws InvalidRequestException when the object belongs to another session, or its row was deleted
     */
    public void add(Object object) {
        run(() -> {
            context().access().checkMayNote();
            context().access().checkMayChange();
            context().flushing().warnWithin("add");
            context().objects().save(ObjectStates.managed(object));
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
            context().access().checkUsable();
            context().access().checkMayChange();
            context().flushing().warnWithin("delete");
            context().objects().delete(ObjectStates.managed(object));
        });
    }

    /** {@link #delete} for each. */
    public void deleteAll(Collection<?> objects) {
        objects.forEach(this::delete);
    }

    /**
     * The objects to which an operation on an object goes on, in the order in which it reaches them; the object itself is not among
     * them. Only {@link Cascade#DELETE} loads what is not loaded, as the operation does.
     *
     * @param object an object, of this session or not
     */
    public List<Object> cascade(Object object, Cascade operation) {
        return guarded(() -> {
            context().access().checkUsable();
            return CascadeWalk.reached(
                    operation, ObjectStates.managed(object), context().mappings());
        });
    }

    /** Takes an object out of this session: what has a row becomes detached, what has none transient. */
    public void expunge(Object object) {
        run(() -> context().teller().completing(() -> context().detachment().expunge(ObjectStates.managed(object))));
    }

    /** Takes all objects out of this session; its transaction goes on. */
    public void expungeAll() {
        run(() -> context().teller().completing(context().detachment()::detachAll));
    }

    /**
     * Copies what an object from elsewhere holds onto the one of this session with the same key, loading or creating it; and so on along
     * relationships with that cascade. What the object does not hold is left alone.
     *
     * @param object a detached or transient object; it is left alone
     * @return this session's object
     */
    public <E> E merge(E object) {
        return merge(object, true);
    }

    /**
     * {@link #merge(Object)} with options for the loading of this session's object: what is merged anyway can be loaded along.
     *
     * <pre>{@code
     * User merged = session.merge(detached, selectinload(User_.posts));
     * }</pre>
     */
    public <E> E merge(E object, StatementOption... options) {
        return merge(object, true, List.of(options));
    }

    /**
     * {@link #merge(Object)}, perhaps without loading.
     *
     * @param load false to take the object for what the row holds: nothing is loaded, and nothing will be written
     * @throws InvalidRequestException when nothing is to be loaded and the object has no key, or changes
     */
    public <E> E merge(E object, boolean load) {
        return merge(object, load, List.of());
    }

    @SuppressWarnings("unchecked") // the target has the class of the source
    private <E> E merge(E object, boolean load, List<StatementOption> options) {
        return guarded(() -> {
            context().access().checkUsable();
            context().access().checkMayChange();
            context().flushing().warnWithin("merge");
            if (load) {
                context().flushing().beforeReading(null);
            }
            return context().flushing().suspended(() ->
                    (E) new Merger(context(), load, options).merge(ObjectStates.managed(object)));
        });
    }

    /**
     * The rows of a result that was kept, with this session's objects in the place of those of the session that read them. So a cache
     * serves many sessions without their sharing objects.
     *
     * <pre>{@code
     * FrozenResult<Country> kept = first.execute(select(Country_)).freeze();
     * List<Country> here = session.merge(kept, false).result().all();
     * }</pre>
     *
     * @param frozen rows of entities and other values; it is left alone, and may be merged again
     * @param load false to take the objects for what their rows hold, so that nothing is loaded; true to load what is not here
     */
    public <T extends @Nullable Object> FrozenResult<T> merge(FrozenResult<T> frozen, boolean load) {
        return frozen.withValues(value -> value instanceof ManagedEntity ? merge((Object) value, load) : value);
    }

    /** {@link #merge(FrozenResult, boolean)} with objects that are compared with their rows. */
    public <T extends @Nullable Object> FrozenResult<T> merge(FrozenResult<T> frozen) {
        return merge(frozen, true);
    }

    /** {@link #merge(Object)} for each, with options for the loading of each. */
    public <E> List<E> mergeAll(Collection<? extends E> objects, StatementOption... options) {
        List<E> merged = new ArrayList<>();
        for (E object : objects) {
            merged.add(merge(object, options));
        }
        return merged;
    }

    /**
     * Loads an object's row again, at once; its own unwritten changes are lost. Relationships are forgotten, and those that are loaded
     * with the object by its mapping are loaded again.
     *
     * @throws InvalidRequestException when the object is not persistent here
     * @throws io.aludel.orm.error.ObjectDeletedException when the row is gone
     */
    public void refresh(Object object) {
        run(() -> {
            InstanceState state = refreshable(object);
            context().lookup().refresh(state, null);
        });
    }

    /**
     * {@link #refresh(Object)} with the row locked until the transaction ends: of some attributes, or of all when none is named.
     *
     * @throws io.aludel.orm.error.ObjectDeletedException when the row is gone
     */
    public void refresh(Object object, Lock lock, Attribute<?>... attributes) {
        run(() -> {
            InstanceState state = refreshable(object);
            if (attributes.length == 0) {
                context().lookup().refresh(state, lock);
            } else {
                context().lookup().refresh(state, lock, attributes(state, attributes));
            }
        });
    }

    /**
     * Loads some attributes again, at once, relationships among them; unwritten changes of these are lost.
     *
     * @throws io.aludel.orm.error.ObjectDeletedException when the row is gone
     */
    public void refresh(Object object, Attribute<?>... attributes) {
        run(() -> {
            InstanceState state = refreshable(object);
            context().lookup().refresh(state, null, attributes(state, attributes));
        });
    }

    /** Makes an object forget what it holds, changes included, and those that this cascades to; the next touch loads it. */
    public void expire(Object object) {
        run(() -> {
            InstanceState state = persistent(object, "expired");
            context().teller().completing(() -> context().expiry().expireWithRelated(state));
        });
    }

    /** Makes an object forget some attributes. */
    public void expire(Object object, Attribute<?>... attributes) {
        run(() -> {
            InstanceState state = persistent(object, "expired");
            context().expiry().expire(state, attributes(state, attributes));
        });
    }

    /** Makes all objects forget what they hold. */
    public void expireAll() {
        run(() -> context()
                .teller()
                .completing(() -> context().identityMap().forEach(context().expiry()::expire)));
    }

    private static List<AttributeMapping> attributes(InstanceState state, Attribute<?>... attributes) {
        List<AttributeMapping> found = new ArrayList<>();
        for (Attribute<?> attribute : attributes) {
            found.add(EntityMapping.of(state).attribute(attribute.name()));
        }
        return found;
    }

    /**
     * Lets the next flush write an SQL expression to an attribute's column, such as {@code User_.visits.plus(1)}. Reading the attribute
     * flushes and loads what the database made of it.
     *
     * @param object a pending or persistent object of this session
     * @throws InvalidRequestException when the object is not in this session, or the attribute has no column of its own
     */
    public <E, T> void set(E object, ValueAttribute<? super E, T> attribute, Expression<? extends T> value) {
        run(() -> {
            context().access().checkUsable();
            InstanceState state = ObjectStates.managed(object).$aludel$state();
            if (state == null || !contains(object)) {
                throw new InvalidRequestException(
                        ErrorCode.ILLEGAL_STATE,
                        object.getClass().getSimpleName() + "." + attribute.name()
                                + " can be set to an expression only when the object is in this session."
                                + "\n  Add the object first: session.add(..).");
            }
            AttributeMapping mapped = EntityMapping.of(state).attribute(attribute.name());
            if (!(mapped instanceof BasicMapping)) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_OPTION,
                        EntityMapping.of(state).name() + "." + attribute.name()
                                + " is a relationship, which takes objects and no expression."
                                + "\n  Set the object, or map the foreign key as an attribute beside it and set that.");
            }
            state.expression(mapped.number(), value.node());
        });
    }

    /** The session that an object belongs to. */
    public static Optional<Session> of(Object object) {
        InstanceState state = ObjectStates.managed(object).$aludel$state();
        return state != null && state.owner() instanceof SessionContext context
                ? Optional.of(context.session())
                : Optional.empty();
    }

    /**
     * Makes an object of any state a new one, that no session knows: its values stay, and the key with them. What was not loaded is
     * lost, and so is what was expired: nobody knows whether it was ever committed.
     */
    public static void makeTransient(Object object) {
        ManagedEntity entity = ObjectStates.managed(object);
        InstanceState state = entity.$aludel$state();
        if (state != null && state.owner() instanceof SessionContext owner) {
            owner.detachment().detach(state);
        }
        if (state != null && state.lifecycle() == InstanceState.Lifecycle.DETACHED) {
            SessionlessObjects.forgetUnread(state);
        }
        entity.$aludel$state(null);
    }

    /**
     * Takes a transient object with a key for one that was loaded before: detached, with all of its attributes expired. It can be added
     * to a session then, and loads what it lacks there.
     *
     * @throws InvalidRequestException when the object is not transient, or has no key
     */
    public void makeTransientToDetached(Object object) {
        new SessionlessObjects(context()).makeDetached(ObjectStates.managed(object));
    }

    /**
     * Lets a transient or detached object load its relationships by the keys that it holds, through this session, without becoming part
     * of it.
     */
    public void enableRelationshipLoading(Object object) {
        run(() -> new SessionlessObjects(context()).lend(ObjectStates.managed(object)));
    }

    /** Does something without the flushes that statements cause. */
    public <T extends @Nullable Object> T noAutoFlush(Supplier<? extends T> work) {
        return context().flushing().suspended(work);
    }

    /** Does something without the flushes that statements cause. */
    public void noAutoFlush(Runnable work) {
        noAutoFlush(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private InstanceState refreshable(Object object) {
        if (object instanceof Record) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    "a " + object.getClass().getSimpleName() + " is a record, which does not change once it is loaded."
                            + "\n  Load another one: get(..) with populateExisting(), or expire it and get it again.");
        }
        return persistent(object, "refreshed");
    }

    private InstanceState persistent(Object object, String what) {
        context().access().checkUsable();
        ManagedEntity entity = ObjectStates.managed(object);
        InstanceState state = entity.$aludel$state();
        if (state == null || state.owner() != context() || state.lifecycle() != Lifecycle.PERSISTENT) {
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
}
