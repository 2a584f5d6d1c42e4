package io.aludel.sql;

/**
 * A statement that yields rows. Immutable, safe for use by many threads.
 *
 * @param <T> the Java type of a row: a value, an entity, one of {@link Row2} to {@link Row8}, or a row of any width
 */
public interface Query<T> extends Executable {
    /** How many values the typed row has: 1 for a single value or entity, 2 to 8 for {@link Row2} to {@link Row8}, 0 for any width. */
    int arity();

    /**
     * The same query with a choice about its execution; say it last.
     *
     * @throws io.aludel.error.ArgumentException when the option belongs to connections
     */
    default <V> Query<T> withOption(ExecutionOption<V> option, V value) {
        return withOptions(ExecutionOptions.of(option, value));
    }

    /** {@link #withOption} for several choices. */
    default Query<T> withOptions(ExecutionOptions options) {
        return new StatementWithOptions.OfQuery<>(
                statement(), arity(), executionOptions().with(options.ofStatement()));
    }
}
