package io.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that the rows of a table obey. Immutable. */
public sealed interface Constraint extends TableElement
        permits PrimaryKey, ForeignKey, UniqueConstraint, CheckConstraint, ExcludeConstraint {
    /** The name in the database; null when the database chooses one. */
    @Nullable
    String name();

    /** The columns that it is over; none for a condition, which may mention any. */
    default List<String> columns() {
        return List.of();
    }

    /** What the constraint has besides its rule. */
    ConstraintOptions options();
}
