package io.aludel.sql;

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
        return new StatementWithOptions.OfDml(statement(), executionOptions().with(options.ofStatement()));
    }
}
