package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.metamodel.Attribute;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.AttributeDescription.Kind;
import io.aludel.orm.runtime.AttributeHooks;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.ElementValues;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an object: its state, its key, what is loaded and what has changed. Asks the object each time; loads nothing
 * unless it says so. One thread at a time.
 *
 * <pre>{@code
 * ObjectState state = session.inspect(user);
 * state.isPersistent();
 * state.history(User_.email).deleted();
 * }</pre>
 */
public final class ObjectState {
    private final ManagedEntity entity;

    ObjectState(ManagedEntity entity) {
        this.entity = entity;
    }

    /**
     * What is known about an object, whichever session it belongs to.
     *
     * @throws InvalidRequestException when it is no entity
     */
    public static ObjectState of(Object object) {
        return new ObjectState(ObjectStates.managed(object));
    }

    private @Nullable InstanceState state() {
        return entity.$aludel$state();
    }

    /** The object. */
    public Object object() {
        return entity;
    }

    /** Transient, pending, persistent, deleted or detached. */
    public Lifecycle lifecycle() {
        InstanceState state = state();
        return state == null ? Lifecycle.TRANSIENT : state.lifecycle();
    }

    /** Whether it has no row and belongs to no session. */
    public boolean isTransient() {
        return lifecycle() == Lifecycle.TRANSIENT;
    }

    /** Whether the next flush inserts its row. */
    public boolean isPending() {
        return lifecycle() == Lifecycle.PENDING;
    }

    /** Whether it belongs to a session and has a row. */
    public boolean isPersistent() {
        return lifecycle() == Lifecycle.PERSISTENT;
    }

    /** Whether a flush has deleted its row, in a transaction that is not committed yet, or was left with its session's closing. */
    public boolean isDeleted() {
        return lifecycle() == Lifecycle.DELETED;
    }

    /** Whether it has, or had, a row and belongs to no session. */
    public boolean isDetached() {
        return lifecycle() == Lifecycle.DETACHED;
    }

    /** Whether its row was deleted by a session, committed or not. */
    public boolean wasDeleted() {
        InstanceState state = state();
        return state != null && state.wasDeleted();
    }

    /** The session that it belongs to. */
    public Optional<Session> session() {
        return Session.of(entity);
    }

    /** The key of the object's row, when it has one. */
    public Optional<Object> key() {
        InstanceState state = state();
        return state == null ? Optional.empty() : Optional.ofNullable(state.id());
    }

    /** The entity and the key, when it has a row. */
    public Optional<IdentityKey> identityKey() {
        InstanceState state = state();
        Object key = state == null ? null : state.id();
        return state == null || key == null
                ? Optional.empty()
                : Optional.of(new IdentityKey(EntityMapping.of(state).root().type(), key));
    }

    /** Whether an attribute has a value here, null included. */
    public boolean isLoaded(Attribute<?> attribute) {
        return isLoaded(number(attribute));
    }

    private boolean isLoaded(int number) {
        InstanceState state = state();
        return state == null || !hasRow() || state.isLoaded(number);
    }

    private boolean hasRow() {
        return lifecycle() != Lifecycle.TRANSIENT && lifecycle() != Lifecycle.PENDING;
    }

    /**
     * Whether the object holds nothing, null or a value for an attribute. A field that nobody has set is null in Java, so of an object
     * without a row null counts as set only when it was written after the object had been added to a session.
     */
    public Presence presence(Attribute<?> attribute) {
        int number = number(attribute);
        InstanceState state = state();
        if (hasRow() && !isLoaded(number)) {
            return Presence.ABSENT;
        }
        if (entity.$aludel$get(number) != null) {
            return Presence.VALUE;
        }
        return hasRow() || (state != null && state.isChanged(number)) ? Presence.NULL : Presence.ABSENT;
    }

    /** The attributes that are not loaded, those that were expired among them. */
    public Set<String> unloaded() {
        return names(number -> !isLoaded(number));
    }

    /** The attributes that were forgotten by expiry, and come back at the next touch. */
    public Set<String> expiredAttributes() {
        InstanceState state = state();
        if (state == null || lifecycle() != Lifecycle.PERSISTENT && lifecycle() != Lifecycle.DETACHED) {
            return Set.of();
        }
        boolean wholly = EntityMapping.isExpired(state);
        List<AttributeDescription> attributes = description().attributes();
        return names(number -> !state.isLoaded(number)
                && (wholly
                        || !attributes.get(number).kind().isRelationship()
                                && !attributes.get(number).isLazy()));
    }

    private Set<String> names(IntPredicate test) {
        Set<String> names = new LinkedHashSet<>();
        List<AttributeDescription> attributes = description().attributes();
        for (int number = 0; number < attributes.size(); number++) {
            if (test.test(number)) {
                names.add(attributes.get(number).name());
            }
        }
        return names;
    }

    /** Whether an attribute was written since the object was loaded or flushed, or the object is new; perhaps with the same value. */
    public boolean isModified() {
        InstanceState state = state();
        return state != null && (state.isModified() || state.lifecycle() == Lifecycle.PENDING);
    }

    /** What came, stayed and went in an attribute since it was loaded or flushed; loads nothing. */
    public History history(Attribute<?> attribute) {
        int number = number(attribute);
        if (description().attributes().get(number).kind() == Kind.COLLECTION) {
            return collectionHistory(Relationships.trackerIfOpen(entity, number));
        }
        Object current = entity.$aludel$get(number);
        InstanceState state = state();
        if (state == null || !hasRow()) {
            boolean set = current != null || (state != null && state.isChanged(number));
            return set ? History.changed(null, current, false) : History.EMPTY;
        }
        if (!state.isChanged(number)) {
            return state.isLoaded(number) ? History.unchanged(current) : History.EMPTY;
        }
        Object old = state.oldValue(number);
        if (old == InstanceState.NOT_LOADED) {
            return History.changed(null, current, false);
        }
        return Objects.equals(old, current) ? History.unchanged(current) : History.changed(old, current, true);
    }

    /** {@link #history}, after the attribute was loaded if it is not here. */
    public History loadHistory(Attribute<?> attribute) {
        int number = number(attribute);
        if (description().attributes().get(number).kind() == Kind.COLLECTION) {
            Relationships.tracker(entity, number).elements();
        } else {
            InstanceState state = state();
            if (state != null) {
                state.beforeRead(number);
            }
        }
        return history(attribute);
    }

    private static History collectionHistory(@Nullable CollectionTracker tracker) {
        if (tracker == null) {
            return History.EMPTY;
        }
        List<@Nullable Object> unchanged = new ArrayList<>();
        for (Object element : tracker.known()) {
            if (tracker.added().stream().noneMatch(added -> added == element)) {
                unchanged.add(element);
            }
        }
        return new History(List.copyOf(tracker.added()), unchanged, List.copyOf(tracker.removed()));
    }

    /**
     * Lets the next flush write an attribute, whether it has changed or not: for values that were changed within.
     *
     * @throws InvalidRequestException when the attribute is not loaded
     */
    public void flagModified(Attribute<?> attribute) {
        int number = number(attribute);
        InstanceState state = state();
        if (state == null) {
            return;
        }
        if (!isLoaded(number)) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    description().name() + "." + attribute.name() + " of " + state
                            + " cannot be flagged as modified: it is not loaded.\n  Read it first, or set it.");
        }
        state.flagChanged(number);
        AttributeHooks.flagged(entity, number);
    }

    /** Makes the object part of the next flush, so that its listeners are called, without any change. */
    public void flagDirty() {
        InstanceState state = state();
        if (state != null) {
            state.flagDirty();
        }
    }

    /**
     * Sets an attribute as if it had been loaded: no history, no listeners, nothing to write.
     *
     * @param value the value; the elements in the case of a collection
     */
    public void setCommittedValue(Attribute<?> attribute, @Nullable Object value) {
        int number = number(attribute);
        InstanceState state = state();
        if (description().attributes().get(number).kind() == Kind.COLLECTION) {
            CollectionTracker tracker = Relationships.tracker(entity, number);
            tracker.expire();
            tracker.fill(value == null ? List.of() : (Collection<?>) value);
        } else if (description().attributes().get(number).kind() == Kind.ELEMENTS) {
            ElementValues.of(entity, number)
                    .fill(description().attributes().get(number).snapshot(value));
        } else {
            entity.$aludel$set(number, value);
        }
        if (state != null) {
            state.setUnloaded(number);
            state.setLoaded(number);
            if (!state.isModified() && state.owner() instanceof SessionContext session) {
                session.work().modified().remove(state);
            }
        }
    }

    /** The value of an attribute as it is here; loads nothing. */
    public @Nullable Object value(Attribute<?> attribute) {
        return entity.$aludel$get(number(attribute));
    }

    /** The value that the row holds, as far as it is known. */
    public Optional<Object> committedValue(Attribute<?> attribute) {
        InstanceState state = state();
        int number = number(attribute);
        if (state != null && state.isChanged(number)) {
            Object old = state.oldValue(number);
            return old == InstanceState.NOT_LOADED ? Optional.empty() : Optional.ofNullable(old);
        }
        return Optional.ofNullable(entity.$aludel$get(number));
    }

    /** Whether a flush would write anything: values that were set and set back do not count. */
    boolean hasNetChanges(boolean collections) {
        InstanceState state = state();
        List<AttributeDescription> attributes = description().attributes();
        if (state == null || state.lifecycle() == Lifecycle.TRANSIENT || state.lifecycle() == Lifecycle.PENDING) {
            return isFilled(collections);
        }
        for (int number = 0; number < attributes.size(); number++) {
            boolean collection = attributes.get(number).kind() == Kind.COLLECTION;
            if (!state.isChanged(number) || (collection && !collections)) {
                continue;
            }
            if (collection) {
                CollectionTracker tracker = Relationships.trackerIfOpen(entity, number);
                if (tracker != null && tracker.hasChanges()) {
                    return true;
                }
            } else if (!Objects.deepEquals(state.oldValue(number), entity.$aludel$get(number))) {
                return true;
            }
        }
        return false;
    }

    /** A new object is written with whatever it holds. */
    private boolean isFilled(boolean collections) {
        List<AttributeDescription> attributes = description().attributes();
        for (int number = 0; number < attributes.size(); number++) {
            Object value = entity.$aludel$get(number);
            boolean collection = attributes.get(number).kind() == Kind.COLLECTION;
            boolean empty = value == null
                    || value instanceof Collection<?> all && all.isEmpty()
                    || value instanceof Map<?, ?> map && map.isEmpty();
            if (!empty && (collections || !collection)) {
                return true;
            }
        }
        return false;
    }

    private int number(Attribute<?> attribute) {
        return description().requireNumber(attribute.name());
    }

    private EntityDescription description() {
        return entity.$aludel$description();
    }

    /** {@code persistent User#42}. */
    @Override
    public String toString() {
        InstanceState state = state();
        String name = state == null ? description().name() + "(new)" : state.toString();
        return lifecycle().name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
