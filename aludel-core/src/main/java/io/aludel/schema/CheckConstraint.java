package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Each row satisfies {@code condition}. */
public record CheckConstraint(@Nullable String name, SqlFragment condition) implements Constraint {
    public CheckConstraint {
        requireNonNull(condition, "condition");
    }

    /**
     * The same rule under a name.
     *
     * @param name the name in the database
     */
    public CheckConstraint named(String name) {
        return new CheckConstraint(name, condition);
    }
}
