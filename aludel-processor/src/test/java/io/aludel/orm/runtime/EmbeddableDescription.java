package io.aludel.orm.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stand-in for the runtime class of this name. */
public final class EmbeddableDescription {
    public interface Reader {
        @Nullable
        Object read(Object value, int component);
    }

    private EmbeddableDescription() {}

    public static EmbeddableDescription immutable(
            Class<?> type,
            Function<@Nullable Object[], Object> maker,
            Reader reader,
            AttributeDescription... components) {
        return new EmbeddableDescription();
    }

    public static EmbeddableDescription woven(Class<?> type) {
        return new EmbeddableDescription();
    }
}
