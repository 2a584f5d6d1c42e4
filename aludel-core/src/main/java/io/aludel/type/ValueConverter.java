package io.aludel.type;

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
}
