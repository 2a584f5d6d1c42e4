package io.aludel.error;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything Aludel throws.
 *
 * <p>The message starts with the stable {@link #code()}, then says what happened in the user's own names, why that usually happens
 * and what to do, each on a line of its own. It never contains values of parameters or passwords.
 */
public class AludelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * An exception with a code.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do; further lines are indented by the caller
     */
    public AludelException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /**
     * An exception with a code and a cause.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     * @param cause the cause, or null
     */
    public AludelException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(requireNonNull(code, "code").code() + ": " + message, cause);
        this.code = code;
    }

    /** The stable code. */
    public ErrorCode code() {
        return code;
    }
}
