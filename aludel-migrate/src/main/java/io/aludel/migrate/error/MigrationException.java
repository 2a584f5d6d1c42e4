package io.aludel.migrate.error;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Something about migrations is wrong: the graph of revisions, a target, an operation, or the state of the database. */
public class MigrationException extends AludelException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a code.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     */
    public MigrationException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /**
     * An exception with a code and a cause.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     * @param cause the cause, or null
     */
    public MigrationException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
