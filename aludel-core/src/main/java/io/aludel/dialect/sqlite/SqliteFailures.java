package io.aludel.dialect.sqlite;

import io.aludel.dialect.ViolationNames;
import io.aludel.error.ErrorCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads SQLite's errors. The driver keeps the detailed code in the message only. */
final class SqliteFailures {
    private static final int PRIMARY = 0xff;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int INTERRUPT = 9;
    private static final int IO_ERROR = 10;
    private static final int CONSTRAINT = 19;

    /** {@code [SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: users.email)}. */
    private static final Pattern NAMED = Pattern.compile("(UNIQUE|CHECK|NOT NULL) constraint failed: ([^)]+)\\)");

    private SqliteFailures() {}

    static ErrorCode classify(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.getErrorCode() & PRIMARY) {
            case CONSTRAINT -> constraint(message);
            case BUSY, LOCKED -> ErrorCode.SERIALIZATION_FAILURE;
            case READ_ONLY -> ErrorCode.PERMISSION_DENIED;
            case INTERRUPT -> ErrorCode.STATEMENT_CANCELLED;
            case IO_ERROR -> ErrorCode.CONNECTION_LOST;
            default -> other(message);
        };
    }

    private static ErrorCode constraint(String message) {
        if (message.contains("UNIQUE constraint failed") || message.contains("_PRIMARYKEY")) {
            return ErrorCode.UNIQUE_VIOLATION;
        }
        if (message.contains("FOREIGN KEY constraint failed")) {
            return ErrorCode.FOREIGN_KEY_VIOLATION;
        }
        if (message.contains("NOT NULL constraint failed")) {
            return ErrorCode.NOT_NULL_VIOLATION;
        }
        return message.contains("CHECK constraint failed") ? ErrorCode.CHECK_VIOLATION : ErrorCode.INTEGRITY_VIOLATION;
    }

    private static ErrorCode other(String message) {
        if (message.contains("no such table")
                || message.contains("no such column")
                || message.contains("no such function")) {
            return ErrorCode.NO_SUCH_OBJECT;
        }
        if (message.contains("syntax error")
                || message.contains("incomplete input")
                || message.contains("unrecognized token")) {
            return ErrorCode.SYNTAX;
        }
        return message.contains("connection closed") || message.contains("database has been closed")
                ? ErrorCode.CONNECTION_LOST
                : ErrorCode.STATEMENT_FAILED;
    }

    static @Nullable String constraintName(SQLException failure) {
        Matcher named = NAMED.matcher(String.valueOf(failure.getMessage()));
        if (!named.find()) {
            return null;
        }
        String name = named.group(2);
        return name.startsWith("index '") ? name.substring(7, name.length() - 1) : name;
    }

    /** A unique constraint is told by its columns, {@code users.first, users.last}, and a CHECK by its name or its text. */
    static ViolationNames violation(SQLException failure) {
        Matcher told = NAMED.matcher(String.valueOf(failure.getMessage()));
        if (!told.find()) {
            return ViolationNames.NONE;
        }
        String what = told.group(2);
        if (told.group(1).equals("CHECK") || what.startsWith("index '")) {
            return ViolationNames.constraint(constraintName(failure));
        }
        List<String> columns = new ArrayList<>();
        String table = "";
        for (String column : what.split(", ")) {
            int dot = column.lastIndexOf('.');
            table = column.substring(0, Math.max(0, dot));
            columns.add(column.substring(dot + 1));
        }
        return ViolationNames.columns(table, columns);
    }
}
