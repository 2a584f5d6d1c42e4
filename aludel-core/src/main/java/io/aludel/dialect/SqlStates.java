package io.aludel.dialect;

import io.aludel.error.ErrorCode;
import java.sql.SQLException;

/** Reads errors by the classes of SQLSTATE that the standard gives; for databases whose drivers keep to it. Stateless. */
public final class SqlStates {
    private SqlStates() {}

    /** What kind of failure the SQLSTATE of an exception stands for. */
    public static ErrorCode classify(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (isUndecided(state)) {
            return ErrorCode.COMMIT_UNKNOWN;
        }
        if (state.equals("57014")) {
            return ErrorCode.STATEMENT_CANCELLED;
        }
        return switch (state.length() >= 2 ? state.substring(0, 2) : state) {
            case "08" -> ErrorCode.CONNECTION_LOST;
            case "23" -> integrity(state);
            case "40" -> ErrorCode.SERIALIZATION_FAILURE;
            case "42" -> state.equals("42501") || state.equals("42502") ? ErrorCode.NO_SUCH_OBJECT : ErrorCode.SYNTAX;
            default -> ErrorCode.STATEMENT_FAILED;
        };
    }

    /** Whether it says that nobody knows how a statement or a commit has ended. */
    public static boolean isUndecided(String state) {
        return state.equals("40003") || state.equals("08007");
    }

    private static ErrorCode integrity(String state) {
        return switch (state) {
            case "23505" -> ErrorCode.UNIQUE_VIOLATION;
            case "23503" -> ErrorCode.FOREIGN_KEY_VIOLATION;
            case "23502" -> ErrorCode.NOT_NULL_VIOLATION;
            case "23513", "23514" -> ErrorCode.CHECK_VIOLATION;
            default -> ErrorCode.INTEGRITY_VIOLATION;
        };
    }
}
