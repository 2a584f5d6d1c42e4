package io.aludel.devpage;

import io.aludel.engine.PlanQuestion;
import io.aludel.engine.StatementLoop;
import io.aludel.engine.StatementShape;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Something that a request did with the database. Immutable. */
sealed interface Step {
    /** How long after the beginning of the request it happened. */
    Duration at();

    /**
     * A statement that was answered.
     *
     * @param at how long after the beginning of the request the answer came
     * @param sql the text; without what the application has written into it, if values are not to be shown
     * @param pass shape, lines and cause
     * @param elapsed how long the database took
     * @param executions how many executions went together
     * @param rowCount how many rows were read or changed; negative as long as nobody knows
     * @param values the values, or null when they are not to be shown
     * @param failure what kind of exception it raised, or null
     * @param question asks for the plan, where the database explains such statements
     */
    record StatementStep(
            Duration at,
            String sql,
            StatementLoop.Pass pass,
            Duration elapsed,
            int executions,
            LongSupplier rowCount,
            @Nullable String values,
            @Nullable String failure,
            Optional<PlanQuestion> question)
            implements Step {
        StatementShape shape() {
            return pass.shape();
        }

        /** The same with the number of rows that is known now, so that nothing of the connection is held any longer. */
        StatementStep settled() {
            long rows = rowCount.getAsLong();
            return new StatementStep(at, sql, pass, elapsed, executions, () -> rows, values, failure, question);
        }
    }

    /**
     * A step of a transaction or of a flush.
     *
     * @param at how long after the beginning of the request it happened
     * @param kind what takes the step
     * @param text what happened
     */
    record Mark(Duration at, Kind kind, String text) implements Step {
        /** What takes a step. */
        enum Kind {
            TRANSACTION,
            FLUSH
        }
    }
}
