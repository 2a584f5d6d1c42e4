package io.aludel.engine;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that is about to be sent, or that was answered. Immutable; its text shows no values. */
public final class StatementEvent {
    private final Sent sent;
    private final Connection connection;
    private final Duration elapsed;
    private final @Nullable RuntimeException failure;

    StatementEvent(Sent sent, Connection connection, Duration elapsed, @Nullable RuntimeException failure) {
        this.sent = sent;
        this.connection = connection;
        this.elapsed = elapsed;
        this.failure = failure;
    }

    /** The text, with {@code ?} for each parameter. */
    public String sql() {
        return sent.sql();
    }

    /** How many parameters one execution has. */
    public int parameters() {
        return sent.parameterCount();
    }

    /** How many executions go together; 1 for a plain statement. */
    public int batchSize() {
        return sent.rows().size();
    }

    /** The values of each execution in the order of the {@code ?}. They may be personal data and secrets. */
    public List<List<@Nullable Object>> values() {
        return sent.values();
    }

    /** Where it is executed. */
    public Connection connection() {
        return connection;
    }

    /** How long the database took to answer, the reading of rows left out; zero before execution. */
    public Duration elapsed() {
        return elapsed;
    }

    /** What went wrong, or null. */
    public @Nullable RuntimeException failure() {
        return failure;
    }

    @Override
    public String toString() {
        return "StatementEvent[" + sql() + "]";
    }
}
