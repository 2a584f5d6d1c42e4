package io.aludel.orm.error;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A class cannot be mapped, or the mapping contradicts itself. */
public class MappingException extends AludelException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a code.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     */
    public MappingException(ErrorCode code, String message) {
        super(code, message);
    }

    /**
     * An exception with a code and a cause.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     * @param cause the cause, or null
     */
    public MappingException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
