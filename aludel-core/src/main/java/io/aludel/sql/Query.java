package io.aludel.sql;

/**
 * A statement that yields rows. Immutable, safe for use by many threads.
 *
 * @param <T> the Java type of a row: a value, an entity, one of {@link Row2} to {@link Row8}, or a row of any width
 */
public interface Query<T> extends Executable {
    /** How many values the typed row has: 1 for a single value or entity, 2 to 8 for {@link Row2} to {@link Row8}, 0 for any width. */
    int arity();
}
