package io.aludel.orm;

import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comparing and computing Java values as SQL does. Stateless. */
final class MemoryValues {
    private static final Set<Operator> ARITHMETIC = Set.of(Operators.PLUS, Operators.MINUS, Operators.TIMES);

    private MemoryValues() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // values of one column are comparable with each other
    static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number && right instanceof Number) {
            return decimal(left).compareTo(decimal(right));
        }
        return ((Comparable) Objects.requireNonNull(left)).compareTo(right);
    }

    static boolean isArithmetic(Operator operator) {
        return ARITHMETIC.contains(operator);
    }

    /** Whether more than two values are added, multiplied or joined, which is left to the database as in SQLAlchemy. */
    static boolean isChain(Operation operation) {
        Operator operator = operation.operator();
        boolean chains = operator.associative() && (isArithmetic(operator) || operator.equals(Operators.CONCAT));
        return chains
                && (operation.operands().size() > 2
                        || operation.operands().stream()
                                .anyMatch(part -> part instanceof Operation other
                                        && other.operator().equals(operator)));
    }

    /** The result in the type of the left operand. */
    static Object compute(Operator operator, @Nullable Object left, @Nullable Object right) {
        BigDecimal first = decimal(left);
        BigDecimal second = decimal(right);
        BigDecimal result = operator.equals(Operators.PLUS)
                ? first.add(second)
                : operator.equals(Operators.MINUS) ? first.subtract(second) : first.multiply(second);
        return as(Objects.requireNonNull(left).getClass(), result);
    }

    static String joined(List<@Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        values.forEach(text::append);
        return text.toString();
    }

    private static BigDecimal decimal(@Nullable Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(String.valueOf(value));
    }

    private static Object as(Class<?> type, BigDecimal value) {
        if (type == Integer.class) {
            return value.intValueExact();
        }
        if (type == Long.class) {
            return value.longValueExact();
        }
        if (type == Short.class) {
            return value.shortValueExact();
        }
        if (type == Byte.class) {
            return value.byteValueExact();
        }
        if (type == Double.class) {
            return value.doubleValue();
        }
        if (type == Float.class) {
            return value.floatValue();
        }
        return type == BigInteger.class ? value.toBigIntegerExact() : value;
    }
}
