package io.aludel.error;

import org.jspecify.annotations.Nullable;

/** An argument is wrong in itself: a malformed URL, an unknown name, a value out of range. */
public class ArgumentException extends AludelException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a code.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     */
    public ArgumentException(ErrorCode code, String message) {
        super(code, message);
    }

    /**
     * An exception with a code and a cause.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     * @param cause the cause, or null
     */
    public ArgumentException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
