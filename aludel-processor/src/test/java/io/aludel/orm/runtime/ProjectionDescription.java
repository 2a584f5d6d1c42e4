package io.aludel.orm.runtime;

import java.util.List;
import java.util.function.Function;

/** Stand-in for the runtime class of this name. */
public record ProjectionDescription<T>(
        Class<?> source, Class<T> type, Function<RowInput, T> maker, List<ProjectedPart> parts) {
    public static <T> ProjectionDescription<T> describe(
            Class<?> source, Class<T> type, Function<RowInput, T> maker, ProjectedPart... parts) {
        return new ProjectionDescription<>(source, type, maker, List.of(parts));
    }
}
