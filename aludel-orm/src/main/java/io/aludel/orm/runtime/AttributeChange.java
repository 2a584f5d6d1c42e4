package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of an attribute that is about to happen, as listeners see it; they may put another value in place, or throw. One thread; not
 * to be kept.
 *
 * @param <E> the entity
 * @param <T> the value; the element of a collection
 */
public final class AttributeChange<E, T> {
    /** What happens. */
    public enum Kind {
        /** A value is set. */
        SET,
        /** An element comes into a collection. */
        APPEND,
        /** An element leaves a collection. */
        REMOVE
    }

    private final ManagedEntity owner;
    private final int attribute;
    private final Kind kind;
    private final boolean fromOtherEnd;
    private @Nullable Object value;

    AttributeChange(ManagedEntity owner, int attribute, Kind kind, boolean fromOtherEnd, @Nullable Object value) {
        this.owner = owner;
        this.attribute = attribute;
        this.kind = kind;
        this.fromOtherEnd = fromOtherEnd;
        this.value = value;
    }

    /** The object. */
    @SuppressWarnings("unchecked") // the listener was added for an attribute of this entity
    public E entity() {
        return (E) owner;
    }

    /** The attribute's name. */
    public String attribute() {
        return owner.$aludel$description().attributes().get(attribute).name();
    }

    /** What happens. */
    public Kind kind() {
        return kind;
    }

    /** Whether it follows from a change of the other end of a relationship. */
    public boolean isFromOtherEnd() {
        return fromOtherEnd;
    }

    /** The new value, or the element; earlier listeners may have changed it. */
    @SuppressWarnings("unchecked") // as above
    public @Nullable T value() {
        return (T) value;
    }

    /**
     * Puts another value in place of the new one.
     *
     * @throws InvalidRequestException when the change follows from the other end of a relationship, which says what the value is
     */
    public void value(@Nullable T other) {
        if (fromOtherEnd && other != value) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    owner.$aludel$description().name() + "." + attribute()
                            + " follows from the other end of its relationship and cannot get another value."
                            + "\n  Listen to the other end, or throw to refuse the change.");
        }
        value = kind == Kind.SET ? other : requireNonNull(other, "an element");
    }

    /** The value before, as far as it is here: nothing when it was null, never set, or is not loaded. */
    @SuppressWarnings("unchecked") // as above
    public Optional<T> old() {
        return kind == Kind.SET ? Optional.ofNullable((T) owner.$aludel$get(attribute)) : Optional.empty();
    }

    /** {@link #old()}, after it was loaded if it is not here. */
    public Optional<T> loadOld() {
        InstanceState state = owner.$aludel$state();
        if (state != null && kind == Kind.SET) {
            state.beforeRead(attribute);
        }
        return old();
    }

    @Nullable
    Object raw() {
        return value;
    }
}
