package io.aludel.dialect;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of SQL that is computed in Java, for a database that runs in this process and lets its driver add functions. Immutable;
 * several connections may call the body at once.
 *
 * @param name what statements call it
 * @param arguments how many arguments it has
 * @param body computes the result
 */
public record ScalarFunction(String name, int arguments, Body body) {
    public ScalarFunction {
        requireNonNull(name, "name");
        requireNonNull(body, "body");
    }

    /** Computes one result. */
    @FunctionalInterface
    public interface Body {
        /**
         * The result.
         *
         * @param arguments as text; null stands for NULL
         * @return a number, a text, a truth value, or null
         */
        @Nullable
        Object of(List<@Nullable String> arguments);
    }
}
