package io.aludel.engine;

import io.aludel.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Another row has the same values. */
public final class UniqueViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    UniqueViolationException(String message, Violation violation, @Nullable Throwable cause) {
        super(ErrorCode.UNIQUE_VIOLATION, message, violation, cause);
    }
}
