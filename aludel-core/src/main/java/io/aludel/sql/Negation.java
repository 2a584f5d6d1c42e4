package io.aludel.sql;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;
import java.util.Map;

/** Turns a condition into its opposite, by the opposite operator where there is one. */
final class Negation {
    private static final Map<Operator, Operator> OPPOSITES = Map.ofEntries(
            Map.entry(Operators.EQ, Operators.NE),
            Map.entry(Operators.NE, Operators.EQ),
            Map.entry(Operators.LT, Operators.GE),
            Map.entry(Operators.GE, Operators.LT),
            Map.entry(Operators.GT, Operators.LE),
            Map.entry(Operators.LE, Operators.GT),
            Map.entry(Operators.IS, Operators.IS_NOT),
            Map.entry(Operators.IS_NOT, Operators.IS),
            Map.entry(Operators.IS_DISTINCT_FROM, Operators.IS_NOT_DISTINCT_FROM),
            Map.entry(Operators.IS_NOT_DISTINCT_FROM, Operators.IS_DISTINCT_FROM),
            Map.entry(Operators.LIKE, Operators.NOT_LIKE),
            Map.entry(Operators.NOT_LIKE, Operators.LIKE),
            Map.entry(Operators.ILIKE, Operators.NOT_ILIKE),
            Map.entry(Operators.NOT_ILIKE, Operators.ILIKE),
            Map.entry(Operators.BETWEEN, Operators.NOT_BETWEEN),
            Map.entry(Operators.NOT_BETWEEN, Operators.BETWEEN),
            Map.entry(Operators.IN, Operators.NOT_IN),
            Map.entry(Operators.NOT_IN, Operators.IN));

    private Negation() {}

    static Expr of(Expr condition) {
        if (condition instanceof InList in) {
            return new InList(in.left(), in.values(), !in.negated());
        }
        if (condition instanceof Operation operation) {
            if (operation.operator().equals(Operators.NOT)) {
                return operation.operands().get(0);
            }
            Operator opposite = OPPOSITES.get(operation.operator());
            if (opposite != null) {
                return new Operation(opposite, operation.operands(), SqlTypes.BOOLEAN);
            }
        }
        return Operation.of(Operators.NOT, SqlTypes.BOOLEAN, condition);
    }
}
