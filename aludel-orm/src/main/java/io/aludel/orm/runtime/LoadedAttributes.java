package io.aludel.orm.runtime;

import io.aludel.orm.runtime.InstanceState.Lifecycle;
import java.util.concurrent.Callable;
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

    /**
     * Does something while the session of an object loads nothing that is touched.
     *
     * @throws io.aludel.orm.error.LazyLoadException when something would be loaded
     */
    public static <T> T withoutLoading(ManagedEntity entity, Callable<T> work) throws Exception {
        InstanceState state = entity.$aludel$state();
        StateOwner session = state == null ? null : state.owner();
        if (session == null) {
            return work.call();
        }
        session.suspendLoading();
        try {
            return work.call();
        } finally {
            session.resumeLoading();
        }
    }

    /** The value of an attribute as the application sees it; loads it when it is not loaded. */
    public static @Nullable Object read(ManagedEntity entity, int attribute) {
        return Members.read(
                entity, entity.$aludel$description().attributes().get(attribute).name());
    }
}
