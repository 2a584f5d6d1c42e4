package io.aludel.orm.load;

import io.aludel.orm.runtime.ProjectionDescription;
import io.aludel.orm.runtime.ValuesInput;
import org.jspecify.annotations.Nullable;

/** The components of a record that is made once its collections are loaded. One thread. */
final class PendingProjection extends ValuesInput {
    private final ProjectionDescription<?> description;
    private final @Nullable Object[] values;
    private @Nullable Object made;

    PendingProjection(ProjectionDescription<?> description, @Nullable Object[] values) {
        this.description = description;
        this.values = values;
    }

    /** A component as it is by now: of a collection that is not loaded, the key of its owner. */
    @Nullable
    Object value(int component) {
        return values[component];
    }

    void value(int component, @Nullable Object value) {
        values[component] = value;
    }

    @Override
    public @Nullable Object get(int component) {
        return resolved(values[component]);
    }

    /** The record itself in place of one that was pending. */
    static @Nullable Object resolved(@Nullable Object value) {
        return value instanceof PendingProjection pending ? pending.result() : value;
    }

    private Object result() {
        Object result = made;
        if (result == null) {
            result = description.make(this);
            made = result;
        }
        return result;
    }
}
