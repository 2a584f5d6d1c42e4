package io.aludel.sql;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;

/**
 * The name and the type of a choice about how statements are executed. Immutable, safe for use by many threads; two with the same name
 * are the same option.
 *
 * <p>Aludel's own are constants of {@link ExecutionOptions}. Applications may make others and read them in listeners.
 *
 * <pre>{@code
 * static final ExecutionOption<String> TENANT = ExecutionOption.of("tenant", String.class);
 * }</pre>
 *
 * @param <T> the type of its value
 * @param name the name, unique within the application
 * @param type the class of its value
 * @param scope the smallest thing for which it can be chosen
 */
public record ExecutionOption<T>(String name, Class<T> type, Scope scope) {
    /** The smallest thing for which an option can be chosen; it can be chosen for the greater ones as well. */
    public enum Scope {
        /** One execution of one statement. */
        STATEMENT,
        /** One connection, while it is on loan. */
        CONNECTION
    }

    public ExecutionOption {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(scope, "scope");
    }

    /** An option of the application's own, for engines, connections and statements. */
    public static <T> ExecutionOption<T> of(String name, Class<T> type) {
        return new ExecutionOption<>(name, type, Scope.STATEMENT);
    }

    static <T> ExecutionOption<T> ofConnections(String name, Class<T> type) {
        return new ExecutionOption<>(name, type, Scope.CONNECTION);
    }

    T checked(Object value) {
        if (!type.isInstance(value)) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the execution option '" + name + "' takes a " + type.getSimpleName() + ", and not a "
                            + value.getClass().getSimpleName() + ".");
        }
        return type.cast(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExecutionOption<?> that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
