package io.aludel.orm.runtime;

import io.aludel.orm.runtime.InstanceState.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What an object has without asking the database, for those who show objects to the outside world, such as writers of JSON. Stateless.
 *
 * <pre>{@code
 * if (object instanceof ManagedEntity entity && LoadedAttributes.isLoaded(entity, number)) { … }
 * }</pre>
 */
public final class LoadedAttributes {
    private LoadedAttributes() {}

    /** Whether reading an attribute sends no statement: it is loaded, or the object has no row. */
    public static boolean isLoaded(ManagedEntity entity, int attribute) {
        InstanceState state = entity.$aludel$state();
        return state == null
                || state.lifecycle() == Lifecycle.TRANSIENT
                || state.lifecycle() == Lifecycle.PENDING
                || state.isLoaded(attribute);
    }

    /** The key of what a to-one refers to, when the object has that but not the other object; null otherwise. */
    public static @Nullable Object foreignKey(ManagedEntity entity, int attribute) {
        InstanceState state = entity.$aludel$state();
        return state == null || isLoaded(entity, attribute) ? null : state.foreignKey(attribute);
    }

    /** The value of an attribute as the application sees it; loads it when it is not loaded. */
    public static @Nullable Object read(ManagedEntity entity, int attribute) {
        return Members.read(entity, entity.$aludel$description().attributes().get(attribute).name());
    }
}
