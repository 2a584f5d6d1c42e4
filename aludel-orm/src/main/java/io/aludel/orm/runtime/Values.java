package io.aludel.orm.runtime;

import org.jspecify.annotations.Nullable;

/** What woven code calls around fields whose values can change by themselves. */
public final class Values {
    private Values() {}

    /** The value of a field that is being read; from now on it tells its owner of changes. */
    public static @Nullable Object opened(ManagedEntity owner, int attribute, @Nullable Object value) {
        if (value instanceof ManagedEntity component) {
            ComponentState.attach(component, owner, attribute);
            return value;
        }
        return ValueRoot.tracked(owner, attribute, value);
    }

    /** What a field holds after a value has been written to it. */
    public static @Nullable Object written(ManagedEntity owner, int attribute, @Nullable Object value) {
        return opened(owner, attribute, value);
    }
}
