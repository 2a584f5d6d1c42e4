package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.SqlFragment;
import org.jspecify.annotations.Nullable;

/**
 * A column with values of an enumerated type. Immutable.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param column the name of the column
 * @param nullable whether it takes NULL
 * @param serverDefault its default, or null; it has to be taken away while the type changes
 */
public record EnumUse(
        String table,
        @Nullable String schema,
        String column,
        boolean nullable,
        @Nullable SqlFragment serverDefault) {
    public EnumUse {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
        serverDefault = serverDefault == null ? null : serverDefault.node();
    }

    /** A column that takes NULL and has no default. */
    public static EnumUse of(String table, String column) {
        return new EnumUse(table, null, column, true, null);
    }
}
