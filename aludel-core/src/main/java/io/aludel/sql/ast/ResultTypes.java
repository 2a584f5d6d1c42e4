package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.util.Set;

/** The types of what operators give, from the types of their operands; for code that does not know them when it is compiled. */
public final class ResultTypes {
    private static final Set<Operator> ARITHMETIC = Set.of(
            Operators.PLUS,
            Operators.MINUS,
            Operators.TIMES,
            Operators.DIVIDE,
            Operators.FLOOR_DIVIDE,
            Operators.MODULO);

    private static final Set<Operator> OF_THE_LEFT = Set.of(
            Operators.NEGATE,
            Operators.BITWISE_AND,
            Operators.BITWISE_OR,
            Operators.BITWISE_XOR,
            Operators.BITWISE_NOT,
            Operators.SHIFT_LEFT,
            Operators.SHIFT_RIGHT,
            Operators.PLUS_DURATION,
            Operators.MINUS_DURATION,
            Operators.DISTINCT,
            Operators.COLLATE,
            Operators.SLICE,
            Operators.SLICE_FROM,
            Operators.SLICE_TO,
            Operators.JSON_ITEM,
            Operators.JSON_PATH);

    private static final Set<Operator> TEXT =
            Set.of(Operators.REGEXP_REPLACE, Operators.JSON_TEXT, Operators.JSON_VALUE);

    private ResultTypes() {}

    /** The type of an operation; BOOLEAN for comparisons and the like, UNKNOWN for operators of the application's own. */
    public static SqlType<?> of(Operator operator, SqlType<?> left, SqlType<?> right) {
        if (ARITHMETIC.contains(operator)) {
            return arithmetic(operator, left, right);
        }
        if (OF_THE_LEFT.contains(operator)) {
            return left;
        }
        if (TEXT.contains(operator)) {
            return SqlTypes.VARCHAR;
        }
        if (operator.equals(Operators.CONCAT)) {
            return left.kind() == TypeKind.UNKNOWN ? right : left;
        }
        if (operator.equals(Operators.SINCE)) {
            return SqlTypes.INTERVAL;
        }
        if (operator.equals(Operators.EXTRACT)) {
            return SqlTypes.INTEGER;
        }
        if (operator.equals(Operators.AT_TIME_ZONE)) {
            return SqlTypes.TIMESTAMP;
        }
        boolean element =
                operator.equals(Operators.INDEX) || operator.equals(Operators.ANY) || operator.equals(Operators.ALL);
        if (element) {
            SqlType<?> type = left.elementType();
            return type == null ? left : type;
        }
        return operator.name().startsWith("custom ") ? SqlTypes.UNKNOWN : SqlTypes.BOOLEAN;
    }

    private static SqlType<?> arithmetic(Operator operator, SqlType<?> left, SqlType<?> right) {
        if (left.isNumeric() && right.isNumeric()) {
            return number(operator, left, right);
        }
        TypeKind one = left.kind();
        TypeKind other = right.kind();
        if (isTime(one) && other == TypeKind.INTERVAL) {
            return one == TypeKind.DATE ? SqlTypes.TIMESTAMP : left;
        }
        if (one == TypeKind.INTERVAL && isTime(other)) {
            return other == TypeKind.DATE ? SqlTypes.TIMESTAMP : right;
        }
        if (one == TypeKind.DATE && other == TypeKind.DATE) {
            return SqlTypes.INTEGER;
        }
        if (one == TypeKind.DATE && other == TypeKind.TIME) {
            return SqlTypes.TIMESTAMP;
        }
        if (isTime(one) && isTime(other)) {
            return SqlTypes.INTERVAL;
        }
        SqlType<?> known = one == TypeKind.UNKNOWN ? right : left;
        return operator.equals(Operators.DIVIDE) && known.isInteger() ? SqlTypes.NUMERIC : known;
    }

    private static SqlType<?> number(Operator operator, SqlType<?> left, SqlType<?> right) {
        if (left.isInteger() && right.isInteger()) {
            if (operator.equals(Operators.DIVIDE)) {
                return SqlTypes.NUMERIC;
            }
            return right.kind().ordinal() > left.kind().ordinal() ? right : left;
        }
        if (isFloat(left.kind())) {
            return left;
        }
        if (isFloat(right.kind())) {
            return right;
        }
        return left.isInteger() ? right : left;
    }

    private static boolean isFloat(TypeKind kind) {
        return kind == TypeKind.REAL || kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
    }

    private static boolean isTime(TypeKind kind) {
        return switch (kind) {
            case DATE, TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, DATETIME, TIMESTAMP_WITH_TIME_ZONE -> true;
            default -> false;
        };
    }
}
