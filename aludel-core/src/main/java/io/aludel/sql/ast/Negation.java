package io.aludel.sql.ast;

import io.aludel.type.SqlTypes;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns a condition into its opposite, by the opposite operator where there is one. Stateless; safe for use by many threads.
 *
 * <pre>{@code
 * Negation.of(Conditions.equal(name, bind))     // name != ?
 * }</pre>
 */
public final class Negation {
    private static final Map<Operator, Operator> OPPOSITES = new HashMap<>();

    static {
        opposites(Operators.EQ, Operators.NE);
        opposites(Operators.LT, Operators.GE);
        opposites(Operators.GT, Operators.LE);
        opposites(Operators.IS, Operators.IS_NOT);
        opposites(Operators.IS_DISTINCT_FROM, Operators.IS_NOT_DISTINCT_FROM);
        opposites(Operators.BETWEEN, Operators.NOT_BETWEEN);
        opposites(Operators.BETWEEN_SYMMETRIC, Operators.NOT_BETWEEN_SYMMETRIC);
        opposites(Operators.IN, Operators.NOT_IN);
        opposites(Operators.LIKE, Operators.NOT_LIKE);
        opposites(Operators.ILIKE, Operators.NOT_ILIKE);
        opposites(Operators.STARTS_WITH, Operators.NOT_STARTS_WITH);
        opposites(Operators.ENDS_WITH, Operators.NOT_ENDS_WITH);
        opposites(Operators.CONTAINS, Operators.NOT_CONTAINS);
        opposites(Operators.ISTARTS_WITH, Operators.NOT_ISTARTS_WITH);
        opposites(Operators.IENDS_WITH, Operators.NOT_IENDS_WITH);
        opposites(Operators.ICONTAINS, Operators.NOT_ICONTAINS);
        opposites(Operators.REGEXP_MATCH, Operators.NOT_REGEXP_MATCH);
        opposites(Operators.MATCH, Operators.NOT_MATCH);
    }

    private Negation() {}

    private static void opposites(Operator one, Operator other) {
        OPPOSITES.put(one, other);
        OPPOSITES.put(other, one);
    }

    /** The opposite of a condition; unknown where that is unknown. */
    public static Expr of(Expr condition) {
        if (condition instanceof InList in) {
            return new InList(in.left(), in.values(), !in.negated());
        }
        if (condition instanceof Operation operation) {
            if (operation.operator().equals(Operators.NOT)) {
                return operation.operands().get(0);
            }
            Operator opposite = OPPOSITES.get(operation.operator());
            if (opposite != null && !comparesWithAnyOrAll(operation)) {
                return new Operation(opposite, operation.operands(), SqlTypes.BOOLEAN);
            }
        }
        if (condition == Constant.TRUE) {
            return Constant.FALSE;
        }
        if (condition == Constant.FALSE) {
            return Constant.TRUE;
        }
        return Operation.of(Operators.NOT, SqlTypes.BOOLEAN, condition);
    }

    /** {@code NOT (a = ANY (..))} is not {@code a != ANY (..)}. */
    private static boolean comparesWithAnyOrAll(Operation operation) {
        return operation.operands().stream()
                .anyMatch(operand -> operand instanceof Operation inner
                        && (inner.operator().equals(Operators.ANY)
                                || inner.operator().equals(Operators.ALL)));
    }
}
