package io.aludel.dialect.mysql;

import io.aludel.dialect.ViolationNames;
import io.aludel.error.ErrorCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads MySQL's and MariaDB's errors by their numbers. */
final class MysqlFailures {
    static final int UNKNOWN_DATABASE = 1049;

    /** {@code Duplicate entry '..' for key 'users.uq_email'}: the name comes last, after the value. */
    private static final Pattern KEY = Pattern.compile("for key '([^']+)'");

    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT [`']([^`']+)[`']");

    private static final Pattern COLUMN = Pattern.compile("(?:Column|Field) '([^']+)'");

    private static final Pattern FOREIGN_KEY =
            Pattern.compile("\\(`[^`]+`\\.`([^`]+)`, CONSTRAINT `[^`]+` FOREIGN KEY \\(([^)]+)\\)");

    private static final Pattern CHECKED = Pattern.compile("failed for `[^`]+`\\.`([^`]+)`");

    private MysqlFailures() {}

    static ErrorCode classify(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 1062, 1586 -> ErrorCode.UNIQUE_VIOLATION;
            case 1216, 1217, 1451, 1452 -> ErrorCode.FOREIGN_KEY_VIOLATION;
            case 1048, 1364 -> ErrorCode.NOT_NULL_VIOLATION;
            case 3819, 4025 -> ErrorCode.CHECK_VIOLATION;
            case 1020, 1205, 1213, 3572 -> ErrorCode.SERIALIZATION_FAILURE;
            case 1064 -> ErrorCode.SYNTAX;
            case 1044, 1142, 1143, 1227, 1370 -> ErrorCode.PERMISSION_DENIED;
            case UNKNOWN_DATABASE, 1051, 1054, 1091, 1146, 1305 -> ErrorCode.NO_SUCH_OBJECT;
            case 1317, 1969, 3024 -> ErrorCode.STATEMENT_CANCELLED;
            case 1053, 1927, 2006, 2013 -> ErrorCode.CONNECTION_LOST;
            default -> byState(String.valueOf(failure.getSQLState()));
        };
    }

    private static ErrorCode byState(String state) {
        if (state.startsWith("08")) {
            return ErrorCode.CONNECTION_LOST;
        }
        if (state.startsWith("23")) {
            return ErrorCode.INTEGRITY_VIOLATION;
        }
        return state.equals("40001") ? ErrorCode.SERIALIZATION_FAILURE : ErrorCode.STATEMENT_FAILED;
    }

    static @Nullable String constraintName(SQLException failure) {
        Pattern pattern = switch (classify(failure)) {
            case UNIQUE_VIOLATION -> KEY;
            case FOREIGN_KEY_VIOLATION, CHECK_VIOLATION -> CONSTRAINT;
            case NOT_NULL_VIOLATION -> COLUMN;
            default -> null;
        };
        return pattern == null ? null : last(pattern.matcher(String.valueOf(failure.getMessage())));
    }

    /** The last one, since a value before it may look the same. */
    private static @Nullable String last(Matcher matcher) {
        String found = null;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found == null ? null : found.substring(found.lastIndexOf('.') + 1);
    }

    /** A foreign key is told whole: {@code (`blog`.`posts`, CONSTRAINT `fk` FOREIGN KEY (`author_id`) REFERENCES ..)}. */
    static ViolationNames violation(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        String name = constraintName(failure);
        return switch (classify(failure)) {
            case FOREIGN_KEY_VIOLATION -> foreignKey(message, name);
            case NOT_NULL_VIOLATION -> new ViolationNames(null, null, name == null ? List.of() : List.of(name));
            case CHECK_VIOLATION -> new ViolationNames(name, last(CHECKED.matcher(message)), List.of());
            default -> ViolationNames.constraint(name);
        };
    }

    private static ViolationNames foreignKey(String message, @Nullable String name) {
        Matcher told = FOREIGN_KEY.matcher(message);
        if (!told.find()) {
            return ViolationNames.constraint(name);
        }
        List<String> columns = new ArrayList<>();
        for (String column : told.group(2).split(",")) {
            columns.add(column.strip().replace("`", ""));
        }
        return new ViolationNames(name, told.group(1), columns);
    }
}
