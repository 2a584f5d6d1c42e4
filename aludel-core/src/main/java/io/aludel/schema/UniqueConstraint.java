package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No two rows share the values of {@code columns}. Immutable.
 *
 * @param name the name in the database, or null
 * @param columns the names of the columns
 * @param options what else is said
 */
public record UniqueConstraint(@Nullable String name, List<String> columns, ConstraintOptions options)
        implements Constraint, Constrained<UniqueConstraint> {
    public UniqueConstraint {
        columns = List.copyOf(columns);
        requireNonNull(options, "options");
    }

    /** A unique constraint of which nothing else is said. */
    public UniqueConstraint(@Nullable String name, List<String> columns) {
        this(name, columns, ConstraintOptions.NONE);
    }

    @Override
    public UniqueConstraint named(@Nullable String changed) {
        return new UniqueConstraint(changed, columns, options);
    }

    @Override
    public UniqueConstraint with(ConstraintOptions changed) {
        return new UniqueConstraint(name, columns, changed);
    }
}
