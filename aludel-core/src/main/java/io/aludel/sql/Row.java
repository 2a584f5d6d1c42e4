package io.aludel.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of any width, whose values are found by position, name or expression. Immutable; equal to a row with equal values,
 * whatever they are called.
 *
 * <pre>{@code
 * for (Row row : connection.execute(select(users))) {
 *     row.get("name", String.class);
 * }
 * }</pre>
 */
public interface Row extends Comparable<Row> {
    /** How many values there are. */
    int size();

    /** The names of the values in order. */
    List<String> keys();

    /**
     * A value by position.
     *
     * @param index from 0
     * @return the value, null for NULL
     * @throws io.aludel.error.ArgumentException when there are fewer values
     */
    @Nullable
    Object get(int index);

    /**
     * A value by name, exactly as it is or else without regard to case.
     *
     * @throws io.aludel.error.ArgumentException when there is none of this name, or there are several
     */
    @Nullable
    Object get(String name);

    /**
     * A value by name as a Java type. Numbers are converted when nothing is lost.
     *
     * @throws io.aludel.error.ArgumentException when there is none of this name, or it cannot be had as this type
     */
    <T> @Nullable T get(String name, Class<T> type);

    /** A value by position as a Java type. */
    <T> @Nullable T get(int index, Class<T> type);

    /** Whether one value or several have this name. */
    boolean has(String name);

    /**
     * The value of an expression that was selected: the same object, an equal one, or the same column.
     *
     * @throws io.aludel.error.ArgumentException when it was not selected
     */
    <T> @Nullable T get(Expression<T> selected);

    /** The values in order, read-only. */
    List<@Nullable Object> values();

    /** The values by name, in order, read-only; of several with one name the last. */
    Map<String, @Nullable Object> asMap();

    /**
     * Compares value by value, the first difference counts; NULL comes first, and a shorter row before a longer one that begins with it.
     *
     * @throws ClassCastException when two values cannot be compared
     */
    @Override
    int compareTo(Row other);
}
