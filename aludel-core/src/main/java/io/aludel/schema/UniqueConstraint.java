package io.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** No two rows share the values of {@code columns}. */
public record UniqueConstraint(@Nullable String name, List<String> columns) implements Constraint {
    public UniqueConstraint {
        columns = List.copyOf(columns);
    }
}
