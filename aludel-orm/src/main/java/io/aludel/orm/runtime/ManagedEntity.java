package io.aludel.orm.runtime;

import io.aludel.event.PassedOver;
import org.jspecify.annotations.Nullable;

/**
 * What the enhancer makes of an entity class. Applications never see it.
 *
 * <p>Every method is woven. None is abstract all the same: woven members are synthetic, so javac does not see them in a class file, and
 * would ask a subclass of a mapped superclass from another module to implement them.
 *
 * <p>Attributes are numbered from 0; those of mapped superclasses come first, so that a number means the same in a subclass.
 */
@SuppressWarnings("MethodName") // the dollar keeps woven members out of the way of the application's own
public interface ManagedEntity extends PassedOver {
    /** The bookkeeping of this object, null while it is transient. */
    default @Nullable InstanceState $aludel$state() {
        throw NotWoven.in(this);
    }

    /** Attaches the bookkeeping. */
    default void $aludel$state(@Nullable InstanceState state) {
        throw NotWoven.in(this);
    }

    /** What the annotations of this object's class say. */
    default EntityDescription $aludel$description() {
        throw NotWoven.in(this);
    }

    /** A new, empty object of the same class; its constructor has not run. */
    default ManagedEntity $aludel$newInstance() {
        throw NotWoven.in(this);
    }

    /** The raw value of an attribute; loads nothing. */
    default @Nullable Object $aludel$get(int attribute) {
        throw NotWoven.in(this);
    }

    /** Sets the raw value of an attribute; tracks nothing. */
    default void $aludel$set(int attribute, @Nullable Object value) {
        throw NotWoven.in(this);
    }

    /** Shows a value to the methods of this object's class that validate an attribute; returns the value to use. */
    default @Nullable Object $aludel$validate(String attribute, @Nullable Object value, boolean removed) {
        return value;
    }

    /** Calls the methods of this object's class, and of those above it, that are annotated for a moment of its life. */
    default void $aludel$callback(int kind) {}

    /** Sets all basic attributes that the input provides. */
    default void $aludel$hydrate(RowInput in) {
        throw NotWoven.in(this);
    }
}
