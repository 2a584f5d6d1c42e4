package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets PostgreSQL look at the rows that were there before a constraint was added as NOT VALID. Immutable. On other databases, which
 * looked at once, it does nothing.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param name the name of the constraint
 */
public record ValidateConstraint(String table, @Nullable String schema, String name) implements TableOp {
    public ValidateConstraint {
        requireNonNull(table, "table");
        requireNonNull(name, "name");
    }

    /** Nothing: a constraint that holds may stay so. */
    @Override
    public ModifyTable reverse() {
        return new ModifyTable(table, schema, List.of());
    }

    @Override
    public String describe() {
        return "validate constraint '" + name + "' of " + Names.quoted(schema, table);
    }
}
