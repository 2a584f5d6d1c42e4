package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Each row satisfies {@code condition}. Immutable.
 *
 * @param name the name in the database, or null
 * @param condition what each row satisfies
 * @param options what else is said
 */
public record CheckConstraint(@Nullable String name, SqlFragment condition, ConstraintOptions options)
        implements Constraint, Constrained<CheckConstraint> {
    public CheckConstraint {
        condition = requireNonNull(condition, "condition").node();
        requireNonNull(options, "options");
    }

    /** A rule of which nothing else is said. */
    public CheckConstraint(@Nullable String name, SqlFragment condition) {
        this(name, condition, ConstraintOptions.NONE);
    }

    @Override
    public CheckConstraint named(@Nullable String changed) {
        return new CheckConstraint(changed, condition, options);
    }

    @Override
    public CheckConstraint with(ConstraintOptions changed) {
        return new CheckConstraint(name, condition, changed);
    }
}
