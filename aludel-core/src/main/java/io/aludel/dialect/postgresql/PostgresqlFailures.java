package io.aludel.dialect.postgresql;

import io.aludel.dialect.ViolationNames;
import io.aludel.error.ErrorCode;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's errors by their SQLSTATE. */
final class PostgresqlFailures {
    /** Only the first line, since the next ones contain values. */
    private static final Pattern NAMED = Pattern.compile("^[^\\n]*constraint \"([^\"\\n]+)\"");

    private static final Pattern NOT_NULL = Pattern.compile("^[^\\n]*column \"([^\"\\n]+)\"");

    private static final Pattern TABLE = Pattern.compile("(?:table|relation) \"([^\"]+)\"");

    private PostgresqlFailures() {}

    static ErrorCode classify(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "23505" -> ErrorCode.UNIQUE_VIOLATION;
            case "23503" -> ErrorCode.FOREIGN_KEY_VIOLATION;
            case "23502" -> ErrorCode.NOT_NULL_VIOLATION;
            case "23514" -> ErrorCode.CHECK_VIOLATION;
            case "40001", "40P01", "55P03" -> ErrorCode.SERIALIZATION_FAILURE;
            case "40003", "08007" -> ErrorCode.COMMIT_UNKNOWN;
            case "42601" -> ErrorCode.SYNTAX;
            case "42501" -> ErrorCode.PERMISSION_DENIED;
            case "42P01", "42703", "42883", "42704", "3F000" -> ErrorCode.NO_SUCH_OBJECT;
            case "57014" -> ErrorCode.STATEMENT_CANCELLED;
            case "57P01", "57P02", "57P03" -> ErrorCode.CONNECTION_LOST;
            default -> byClass(state);
        };
    }

    private static ErrorCode byClass(String state) {
        if (state.startsWith("23")) {
            return ErrorCode.INTEGRITY_VIOLATION;
        }
        return state.startsWith("08") ? ErrorCode.CONNECTION_LOST : ErrorCode.STATEMENT_FAILED;
    }

    static boolean isTransactionAborted(SQLException failure) {
        return "25P02".equals(failure.getSQLState());
    }

    static @Nullable String constraintName(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (!state.startsWith("23")) {
            return null;
        }
        Pattern pattern = state.equals("23502") ? NOT_NULL : NAMED;
        Matcher named = pattern.matcher(String.valueOf(failure.getMessage()));
        return named.find() ? named.group(1) : null;
    }

    /** {@code .. on table "users" violates foreign key constraint "fk" on table "posts"}: the last table has the constraint. */
    static ViolationNames violation(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (!state.startsWith("23")) {
            return ViolationNames.NONE;
        }
        String table = null;
        Matcher named = TABLE.matcher(firstLine(failure));
        while (named.find()) {
            table = named.group(1);
        }
        String name = constraintName(failure);
        if (state.equals("23502")) {
            return new ViolationNames(null, table, name == null ? List.of() : List.of(name));
        }
        return new ViolationNames(name, table, List.of());
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
