package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key. Immutable.
 *
 * @param name the name in the database, or null
 * @param columns the names of the columns in key order
 * @param options what else is said
 */
public record PrimaryKey(@Nullable String name, List<String> columns, ConstraintOptions options)
        implements Constraint, Constrained<PrimaryKey> {
    public PrimaryKey {
        columns = List.copyOf(columns);
        requireNonNull(options, "options");
    }

    /** A primary key of which nothing else is said. */
    public PrimaryKey(@Nullable String name, List<String> columns) {
        this(name, columns, ConstraintOptions.NONE);
    }

    @Override
    public PrimaryKey named(@Nullable String changed) {
        return new PrimaryKey(changed, columns, options);
    }

    @Override
    public PrimaryKey with(ConstraintOptions changed) {
        return new PrimaryKey(name, columns, changed);
    }
}
