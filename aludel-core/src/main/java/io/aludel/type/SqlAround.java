package io.aludel.type;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * SQL that a type puts around its parameters and around its columns where a statement yields them. Immutable.
 *
 * <p>Both are texts of the type's author, never of a user, with <code>{}</code> in the place of the value.
 *
 * @param parameter such as <code>ST_GeomFromText({})</code>, or null
 * @param column such as <code>ST_AsText({})</code>, or null
 */
public record SqlAround(
        @Nullable String parameter, @Nullable String column) {
    /** The place of the value. */
    public static final String PLACE = "{}";

    public SqlAround {
        check(parameter);
        check(column);
    }

    private static void check(@Nullable String template) {
        if (template != null && !template.contains(PLACE)) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the SQL around a value has no place for it: " + template + "\n  Write {} where the value stands.");
        }
    }
}
