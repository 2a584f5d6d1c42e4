package io.aludel.dialect.h2;

import io.aludel.dialect.ViolationNames;
import io.aludel.error.ErrorCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads H2's errors by their numbers. */
final class H2Failures {
    /** {@code "PUBLIC.UQ_EMAIL_INDEX_4 ON ..}, {@code "PUBLIC.""uq of email_INDEX_4"" ON ..}, {@code "PRIMARY KEY ON ..}. */
    private static final Pattern UNIQUE =
            Pattern.compile("violation: \"(?:(?:\\w+|\"\".+?\"\")\\.)?(?:\"\"(.+?)\"\" (?:ON|INDEX) |([^\".\\s]+) )");

    /** {@code "FK_OWNER: PUBLIC.POSTS FOREIGN KEY ..}. */
    private static final Pattern FOREIGN_KEY = Pattern.compile("violation: \"(.+?): .*? FOREIGN KEY\\(");

    /** {@code "CK_AGE: "}. */
    private static final Pattern CHECK = Pattern.compile("violation: \"(.+?): (?:\"|$)");

    private static final Pattern COLUMN = Pattern.compile("column \"([^\"]+)\"");

    private static final Pattern UNIQUE_PLACE = Pattern.compile(" ON (?:[^(]*\\.)?([^.(]+)\\(([^)]*)\\)");

    private static final Pattern FOREIGN_KEY_PLACE =
            Pattern.compile(": (?:[^(]*?\\.)?([^.(]+) FOREIGN KEY\\(([^)]*)\\)");

    /** The index of a constraint is called after it. */
    private static final Pattern INDEX_SUFFIX = Pattern.compile("_INDEX_[0-9A-F]+$");

    private H2Failures() {}

    static ErrorCode classify(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 23505 -> ErrorCode.UNIQUE_VIOLATION;
            case 23503, 23506 -> ErrorCode.FOREIGN_KEY_VIOLATION;
            case 23502, 23507 -> ErrorCode.NOT_NULL_VIOLATION;
            case 23513, 23514 -> ErrorCode.CHECK_VIOLATION;
            case 40001, 50200, 90131 -> ErrorCode.SERIALIZATION_FAILURE;
            case 42000, 42001 -> ErrorCode.SYNTAX;
            case 90040, 90096, 90097 -> ErrorCode.PERMISSION_DENIED;
            case 42102, 42103, 42104, 42122, 90022, 90079 -> ErrorCode.NO_SUCH_OBJECT;
            case 57014 -> ErrorCode.STATEMENT_CANCELLED;
            case 90007, 90067, 90098, 90121 -> ErrorCode.CONNECTION_LOST;
            default ->
                String.valueOf(failure.getSQLState()).startsWith("23")
                        ? ErrorCode.INTEGRITY_VIOLATION
                        : ErrorCode.STATEMENT_FAILED;
        };
    }

    static @Nullable String constraintName(SQLException failure) {
        Pattern pattern = switch (classify(failure)) {
            case UNIQUE_VIOLATION -> UNIQUE;
            case FOREIGN_KEY_VIOLATION -> FOREIGN_KEY;
            case CHECK_VIOLATION -> CHECK;
            case NOT_NULL_VIOLATION -> COLUMN;
            default -> null;
        };
        if (pattern == null) {
            return null;
        }
        Matcher named = pattern.matcher(String.valueOf(failure.getMessage()));
        if (!named.find()) {
            return null;
        }
        String quoted = named.group(1);
        return quoted == null ? named.group(2) : quoted;
    }

    /** What stands before the values: {@code "PUBLIC.UQ_INDEX_4 ON PUBLIC.USERS(EMAIL ..)}, {@code "FK: PUBLIC.POSTS FOREIGN KEY(A) ..}. */
    static ViolationNames violation(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        ErrorCode code = classify(failure);
        String name = constraintName(failure);
        if (code == ErrorCode.NOT_NULL_VIOLATION) {
            return new ViolationNames(null, null, name == null ? List.of() : List.of(name));
        }
        Pattern place = code == ErrorCode.UNIQUE_VIOLATION ? UNIQUE_PLACE : FOREIGN_KEY_PLACE;
        Matcher told = place.matcher(message);
        if ((code != ErrorCode.UNIQUE_VIOLATION && code != ErrorCode.FOREIGN_KEY_VIOLATION) || !told.find()) {
            return ViolationNames.constraint(name);
        }
        List<String> columns = new ArrayList<>();
        for (String column : told.group(2).split(",")) {
            String plain = column.strip().replaceFirst(" (?:NULLS|DESC|ASC).*", "");
            columns.add(plain.replaceAll("^\"+|\"+$", ""));
        }
        return new ViolationNames(
                name == null ? null : INDEX_SUFFIX.matcher(name).replaceFirst(""),
                told.group(1).replaceAll("^\"+|\"+$", ""),
                columns);
    }
}
