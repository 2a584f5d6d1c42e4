package io.aludel.sql;

import org.jspecify.annotations.Nullable;

/** A function of 7 values, such as the constructor of a record. */
@FunctionalInterface
public interface Function7<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        D extends @Nullable Object,
        E extends @Nullable Object,
        F extends @Nullable Object,
        G extends @Nullable Object,
        R> {
    /** Applies the function. */
    R apply(A value1, B value2, C value3, D value4, E value5, F value6, G value7);
}
