package io.aludel.error;

import org.jspecify.annotations.Nullable;

/** A row was required and the result had none. */
public class NoResultException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a code.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     */
    public NoResultException(ErrorCode code, String message) {
        super(code, message);
    }

    /**
     * An exception with a code and a cause.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     * @param cause the cause, or null
     */
    public NoResultException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
