package io.aludel.error;

import org.jspecify.annotations.Nullable;

/** A call that is fine in itself came at a moment, or for an object, that does not allow it. */
public class InvalidRequestException extends AludelException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a code.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     */
    public InvalidRequestException(ErrorCode code, String message) {
        super(code, message);
    }

    /**
     * An exception with a code and a cause.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     * @param cause the cause, or null
     */
    public InvalidRequestException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
