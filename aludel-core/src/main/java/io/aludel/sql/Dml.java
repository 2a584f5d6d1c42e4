package io.aludel.sql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement that changes rows and yields none. Immutable. */
public interface Dml extends Executable {
    /**
     * The same statement with a choice about its execution; say it last.
     *
     * @throws io.aludel.error.ArgumentException when the option belongs to connections
     */
    default <V> Dml withOption(ExecutionOption<V> option, V value) {
        return withOptions(ExecutionOptions.of(option, value));
    }

    /** {@link #withOption} for several choices. */
    default Dml withOptions(ExecutionOptions options) {
        return new StatementWithOptions.OfDml(
                statement(), executionOptions().with(options.ofStatement()), parameters());
    }

    /**
     * The same statement with values of its parameters, which those that an execution gives replace; say it last. The names are those of
     * the whole statement, subqueries included, and the plan stays the same.
     */
    default Dml withParameters(Map<String, ? extends @Nullable Object> values) {
        return new StatementWithOptions.OfDml(
                statement(), executionOptions(), StatementWithOptions.merged(parameters(), values));
    }
}
