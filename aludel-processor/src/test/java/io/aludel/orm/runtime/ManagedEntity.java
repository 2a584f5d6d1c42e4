package io.aludel.orm.runtime;

import org.jspecify.annotations.Nullable;

/** Stand-in for the runtime interface of this name. */
public interface ManagedEntity {
    default @Nullable InstanceState $aludel$state() {
        throw new IllegalStateException("not woven");
    }

    default void $aludel$state(@Nullable InstanceState state) {
        throw new IllegalStateException("not woven");
    }

    default EntityDescription $aludel$description() {
        throw new IllegalStateException("not woven");
    }

    default ManagedEntity $aludel$newInstance() {
        throw new IllegalStateException("not woven");
    }

    default @Nullable Object $aludel$get(int attribute) {
        throw new IllegalStateException("not woven");
    }

    default void $aludel$set(int attribute, @Nullable Object value) {
        throw new IllegalStateException("not woven");
    }

    default void $aludel$hydrate(RowInput in) {
        throw new IllegalStateException("not woven");
    }
}
