package io.aludel.type;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns values of a Java type into values that a SQL type can carry, and back.
 *
 * <p>Implementations are stateless and safe for use by many threads. Null never reaches them.
 *
 * @param <T> the Java type of the application
 * @param <S> the Java type of the SQL type beneath
 */
public interface ValueConverter<T, S> {
    /** The value that is sent to the database. */
    S toDatabase(T value);

    /** The value that the application sees. */
    T toJava(S value);

    /** Whether two values are the same to the database, so that a change from one to the other needs no UPDATE. */
    default boolean areEqual(T left, T right) {
        return Objects.deepEquals(left, right);
    }

    /** A copy that later changes of the value leave alone; the value itself where it cannot change. */
    default T copy(T value) {
        return value;
    }

    /** The order in which rows with such keys are written; null for the natural one of the values, if they have one. */
    default @Nullable Comparator<? super T> order() {
        return null;
    }
}
