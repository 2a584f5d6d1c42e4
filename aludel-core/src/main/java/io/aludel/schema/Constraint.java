package io.aludel.schema;

import org.jspecify.annotations.Nullable;

/** A rule that the rows of a table obey. Immutable. */
public sealed interface Constraint extends TableElement
        permits PrimaryKey, ForeignKey, UniqueConstraint, CheckConstraint, ExcludeConstraint {
    /** The name in the database; null when the database chooses one. */
    @Nullable
    String name();

    /** What the constraint has besides its rule. */
    ConstraintOptions options();
}
