package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.Executable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is about to be compiled and executed. Immutable; {@code with} methods return a changed copy.
 *
 * @param connection where it is executed
 * @param statement the statement; one that yields rows may only be replaced by one whose rows have as many values
 * @param parameters one map for each execution; a single empty one for a statement that was given none
 */
public record Execution(
        Connection connection,
        Executable statement,
        List<? extends Map<String, ? extends @Nullable Object>> parameters) {
    public Execution {
        requireNonNull(connection, "connection");
        requireNonNull(statement, "statement");
        parameters = List.copyOf(parameters);
    }

    /** The same with another statement. */
    public Execution with(Executable changed) {
        return new Execution(connection, changed, parameters);
    }

    /** The same with other parameters. */
    public Execution withParameters(List<? extends Map<String, ? extends @Nullable Object>> changed) {
        return new Execution(connection, statement, changed);
    }

    /** The statement alone: values stay out of logs. */
    @Override
    public String toString() {
        return "Execution[" + statement + "]";
    }
}
