package io.aludel.engine;

import io.aludel.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A column that takes no NULL was given NULL. */
public final class NotNullViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    NotNullViolationException(String message, Violation violation, @Nullable Throwable cause) {
        super(ErrorCode.NOT_NULL_VIOLATION, message, violation, cause);
    }
}
