package io.aludel.sql;

import org.jspecify.annotations.Nullable;

/** A row of 3 typed values. Immutable; a value is null where the database gave NULL. */
public record Row3<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(
        A value1, B value2, C value3) {}
