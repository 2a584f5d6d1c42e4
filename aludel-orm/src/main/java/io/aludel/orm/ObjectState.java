package io.aludel.orm;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.orm.metamodel.Attribute;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known about an object: its state, its key, what is loaded and what has changed. A view of the moment; one thread. */
public final class ObjectState {
    private final ManagedEntity entity;
    private final @Nullable InstanceState state;

    ObjectState(ManagedEntity entity) {
        this.entity = entity;
        this.state = entity.$aludel$state();
    }

    /** Transient, pending, persistent, deleted or detached. */
    public Lifecycle lifecycle() {
        return state == null ? Lifecycle.TRANSIENT : state.lifecycle();
    }

    public boolean isTransient() {
        return lifecycle() == Lifecycle.TRANSIENT;
    }

    public boolean isPending() {
        return lifecycle() == Lifecycle.PENDING;
    }

    public boolean isPersistent() {
        return lifecycle() == Lifecycle.PERSISTENT;
    }

    public boolean isDeleted() {
        return lifecycle() == Lifecycle.DELETED;
    }

    public boolean isDetached() {
        return lifecycle() == Lifecycle.DETACHED;
    }

    /** The key of the object's row, when it has one. */
    public Optional<Object> key() {
        return state == null ? Optional.empty() : Optional.ofNullable(state.id());
    }

    /** Whether an attribute has a value here, null included. */
    public boolean isLoaded(Attribute<?> attribute) {
        return state == null || !isPersistentOrDetached() || state.isLoaded(number(attribute));
    }

    private boolean isPersistentOrDetached() {
        return lifecycle() == Lifecycle.PERSISTENT || lifecycle() == Lifecycle.DETACHED;
    }

    /** What came, stayed and went in an attribute since it was loaded or flushed; loads nothing. */
    public History history(Attribute<?> attribute) {
        int number = number(attribute);
        if (description().attributes().get(number).kind() == AttributeDescription.Kind.COLLECTION) {
            return collectionHistory(Relationships.trackerIfOpen(entity, number));
        }
        Object current = entity.$aludel$get(number);
        if (state == null || !isPersistentOrDetached()) {
            return current == null ? History.EMPTY : new History(List.of(current), List.of(), List.of());
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

    private int number(Attribute<?> attribute) {
        int number = description().number(attribute.name());
        if (number < 0) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    description().name() + " has no attribute '" + attribute.name() + "'."
                            + Suggestions.didYouMean(
                                    attribute.name(), description().attributeNames()));
        }
        return number;
    }

    private EntityDescription description() {
        return entity.$aludel$description();
    }
}
