package io.aludel.orm.runtime;

import io.aludel.sql.ast.EntityRef;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stand-in for the runtime class of this name. */
public interface ProjectedPart {
    record Value(String path) implements ProjectedPart {}

    record Computed(String path, Function<EntityRef, Object> expression, Function<Object, Object> value)
            implements ProjectedPart {}

    record Nested(String path, Supplier<ProjectionDescription<?>> description) implements ProjectedPart {}

    record Many(String path, CollectionKind kind, String key, ProjectedPart each) implements ProjectedPart {}
}
