package io.aludel.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database reported an error. The driver's exception is the cause. */
public class DatabaseException extends AludelException {
    private static final long serialVersionUID = 1L;

    private @Nullable String statement;

    /**
     * An exception with a code.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     */
    public DatabaseException(ErrorCode code, String message) {
        super(code, message);
    }

    /**
     * An exception with a code and a cause.
     *
     * @param code the stable code
     * @param message what happened, why, and what to do
     * @param cause the cause, or null
     */
    public DatabaseException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }

    /**
     * Says which statement failed; for whoever makes the exception.
     *
     * @return this exception
     */
    public DatabaseException during(String sql) {
        statement = sql;
        return this;
    }

    /** The statement that failed, with {@code ?} for its parameters; null where no statement was sent. */
    public @Nullable String statement() {
        return statement;
    }

    /** The database's own word for what happened, of five characters, as JDBC gives it; null when it gave none. */
    public @Nullable String sqlState() {
        return getCause() instanceof SQLException cause ? cause.getSQLState() : null;
    }

    /** The database's own number for what happened, as JDBC gives it; 0 when it gave none. */
    public int vendorCode() {
        return getCause() instanceof SQLException cause ? cause.getErrorCode() : 0;
    }

    /** Whether the connection was lost, and its transaction with it. */
    public boolean isConnectionInvalidated() {
        return code() == ErrorCode.CONNECTION_LOST
                || code() == ErrorCode.COMMIT_UNKNOWN && this instanceof ConnectionException;
    }
}
