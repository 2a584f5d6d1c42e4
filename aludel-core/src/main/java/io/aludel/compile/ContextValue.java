package io.aludel.compile;

import static java.util.Objects.requireNonNull;

/**
 * Stands among the {@linkplain Compiled#supplied() supplied values} of a statement for a value that only its execution knows: that of the
 * surroundings in which it is executed, such as the tenant. The text is the same for all of them. Immutable; compared by name.
 *
 * @param name what is asked for
 */
public record ContextValue(String name) {
    public ContextValue {
        requireNonNull(name, "name");
    }
}
