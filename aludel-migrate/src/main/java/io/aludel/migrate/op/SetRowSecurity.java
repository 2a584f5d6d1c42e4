package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.RowSecurity;
import org.jspecify.annotations.Nullable;

/**
 * Switches row-level security of a table on or off. Immutable.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param before what it is so far
 * @param after what it is from now on
 */
public record SetRowSecurity(String table, @Nullable String schema, RowSecurity before, RowSecurity after)
        implements TableOp {
    public SetRowSecurity {
        requireNonNull(table, "table");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    @Override
    public SetRowSecurity reverse() {
        return new SetRowSecurity(table, schema, after, before);
    }

    @Override
    public String describe() {
        String what = switch (after) {
            case OFF -> "disable";
            case ON -> "enable";
            case FORCED -> "force";
        };
        return what + " row-level security of " + Names.quoted(schema, table);
    }
}
