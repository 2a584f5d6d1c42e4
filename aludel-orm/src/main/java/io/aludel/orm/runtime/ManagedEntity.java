package io.aludel.orm.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What the enhancer makes of an entity class. Applications never see it.
 *
 * <p>Attributes are numbered from 0; those of mapped superclasses come first, so that a number means the same in a subclass.
 */
@SuppressWarnings("MethodName") // the dollar keeps woven members out of the way of the application's own
public interface ManagedEntity {
    /** The bookkeeping of this object, null while it is transient. */
    @Nullable InstanceState $aludel$state();

    /** Attaches the bookkeeping. */
    void $aludel$state(@Nullable InstanceState state);

    /** What the annotations of this object's class say. */
    EntityDescription $aludel$description();

    /** A new, empty object of the same class; its constructor has not run. */
    ManagedEntity $aludel$newInstance();

    /** The raw value of an attribute; loads nothing. */
    @Nullable Object $aludel$get(int attribute);

    /** Sets the raw value of an attribute; tracks nothing. */
    void $aludel$set(int attribute, @Nullable Object value);

    /** Sets all basic attributes that the input provides. */
    void $aludel$hydrate(RowInput in);
}
