package io.aludel.engine;

import io.aludel.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A row refers to one that does not exist, or is referred to by others. */
public final class ForeignKeyViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    ForeignKeyViolationException(String message, Violation violation, @Nullable Throwable cause) {
        super(ErrorCode.FOREIGN_KEY_VIOLATION, message, violation, cause);
    }
}
