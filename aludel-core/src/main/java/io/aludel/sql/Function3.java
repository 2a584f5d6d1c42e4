package io.aludel.sql;

import org.jspecify.annotations.Nullable;

/** A function of 3 values, such as the constructor of a record. */
@FunctionalInterface
public interface Function3<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, R> {
    /** Applies the function. */
    R apply(A value1, B value2, C value3);
}
