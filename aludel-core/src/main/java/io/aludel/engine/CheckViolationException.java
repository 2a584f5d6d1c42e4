package io.aludel.engine;

import io.aludel.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The values of a row break a rule of the table. */
public final class CheckViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    CheckViolationException(String message, Violation violation, @Nullable Throwable cause) {
        super(ErrorCode.CHECK_VIOLATION, message, violation, cause);
    }
}
