package io.aludel.processor.enhance;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A method of the user's that woven code calls. Immutable.
 *
 * @param role when it is called
 * @param name its name
 * @param parameters how many parameters it has
 * @param subjects the attributes that a validator checks, or the numbers of the kinds of a callback
 * @param removes whether a validator is shown elements that leave a collection
 */
public record CalledMethod(Role role, String name, int parameters, List<String> subjects, boolean removes) {

    /** When a method is called. */
    public enum Role {
        /** Before a value becomes that of an attribute. */
        VALIDATOR,
        /** At a moment in the life of the object. */
        CALLBACK
    }

    /** Checks and copies the arguments. */
    public CalledMethod {
        requireNonNull(role, "role");
        requireNonNull(name, "name");
        subjects = List.copyOf(subjects);
    }
}
