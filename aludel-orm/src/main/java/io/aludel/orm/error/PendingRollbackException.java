package io.aludel.orm.error;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** The session waits for a rollback after a failed flush. */
public class PendingRollbackException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a code.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     */
    public PendingRollbackException(ErrorCode code, String message) {
        super(code, message);
    }

    /**
     * An exception with a code and a cause.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     * @param cause the cause, or null
     */
    public PendingRollbackException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
