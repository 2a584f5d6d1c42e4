package io.aludel.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is about to be sent, or that was answered. Immutable; holds no values.
 *
 * @param sql the text, with {@code ?} for each parameter
 * @param parameters how many parameters one execution has
 * @param batchSize how many executions go together; 1 for a plain statement
 * @param elapsed how long the database took to answer, the reading of rows left out; zero before execution
 * @param failure what went wrong, or null
 */
public record StatementEvent(
        String sql,
        int parameters,
        int batchSize,
        Duration elapsed,
        @Nullable RuntimeException failure) {}
