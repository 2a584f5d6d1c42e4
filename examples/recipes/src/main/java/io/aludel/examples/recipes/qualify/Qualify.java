package io.aludel.examples.recipes.qualify;

import io.aludel.sql.CustomFunction;
import io.aludel.sql.Expression;
import io.aludel.sql.Predicate;
import io.aludel.type.SqlTypes;

/**
 * {@code QUALIFY}, which chooses rows by window functions as HAVING does by aggregates.
 *
 * <pre>{@code
 * select(Reading.class).withClause(AFTER_CRITERIA, Qualify.by(place.eq(1L)))
 * }</pre>
 *
 * <p>It is part of the statement: of its parameters, of its key in the cache of plans, and of what is refused for databases that have no
 * such clause.
 */
public final class Qualify {
    private static final CustomFunction<?> CLAUSE =
            CustomFunction.of("QUALIFY", SqlTypes.UNKNOWN).on("h2", "QUALIFY {0}");

    private Qualify() {}

    /** The clause for a condition. */
    public static Expression<?> by(Predicate condition) {
        return CLAUSE.call(condition);
    }
}
