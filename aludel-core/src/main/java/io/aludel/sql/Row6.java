package io.aludel.sql;

import org.jspecify.annotations.Nullable;

/** A row of 6 typed values. Immutable; a value is null where the database gave NULL. */
public record Row6<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        D extends @Nullable Object,
        E extends @Nullable Object,
        F extends @Nullable Object>(
        A value1, B value2, C value3, D value4, E value5, F value6) {}
