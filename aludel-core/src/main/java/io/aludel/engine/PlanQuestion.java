package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How does the database go about a statement that was sent before? Remembers the statement with its values, and shows none of them.
 * Immutable, safe for use by many threads.
 */
public final class PlanQuestion {
    private final Plan plan;
    private final @Nullable Object[] values;

    PlanQuestion(Plan plan, @Nullable Object[] values) {
        this.plan = plan;
        this.values = values;
    }

    /**
     * The answer, a line each; texts and compared numbers are left out. The statement is explained, not executed.
     *
     * @param connection where to ask; of the engine that the statement was sent by
     */
    public List<String> ask(Connection connection) {
        return QueryPlans.of(requireNonNull(connection, "connection"), plan, values);
    }

    /** The statement without its values. */
    @Override
    public String toString() {
        return "PlanQuestion[" + plan.sql() + "]";
    }
}
