package io.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The primary key; {@code columns} are names in key order. */
public record PrimaryKey(@Nullable String name, List<String> columns) implements Constraint {
    public PrimaryKey {
        columns = List.copyOf(columns);
    }
}
