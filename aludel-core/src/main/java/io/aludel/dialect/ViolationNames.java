package io.aludel.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database's message says about the constraint that was violated, in the database's own names. Immutable.
 *
 * @param constraint the name of the constraint or index, or null
 * @param table the table that has the constraint, without its schema; null where the message does not say
 * @param columns the columns; empty where the message does not say
 */
public record ViolationNames(
        @Nullable String constraint, @Nullable String table, List<String> columns) {
    /** Nothing is said. */
    public static final ViolationNames NONE = new ViolationNames(null, null, List.of());

    public ViolationNames {
        columns = List.copyOf(columns);
    }

    /** Only the name of the constraint. */
    public static ViolationNames constraint(@Nullable String name) {
        return new ViolationNames(name, null, List.of());
    }

    /** Only the table and its columns. */
    public static ViolationNames columns(String table, List<String> columns) {
        return new ViolationNames(null, table, columns);
    }
}
