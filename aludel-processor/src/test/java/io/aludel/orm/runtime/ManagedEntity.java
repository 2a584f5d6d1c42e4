package io.aludel.orm.runtime;

import org.jspecify.annotations.Nullable;

/** Stand-in for the runtime interface of this name. */
public interface ManagedEntity {
    @Nullable InstanceState $aludel$state();

    void $aludel$state(@Nullable InstanceState state);

    EntityDescription $aludel$description();

    ManagedEntity $aludel$newInstance();

    @Nullable Object $aludel$get(int attribute);

    void $aludel$set(int attribute, @Nullable Object value);

    void $aludel$hydrate(RowInput in);
}
