package io.aludel.compile;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CaseExpr;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.type.TypeKind;

/** Tells which expressions are truth values by themselves, which some databases do not take for conditions. */
final class Truth {
    private Truth() {}

    /** Whether this is TRUE, FALSE, or a value of the boolean type that a column, CASE, function or the like gives, and no comparison. */
    static boolean isBare(Expr expression) {
        return expression == Constant.TRUE || expression == Constant.FALSE || isBooleanValue(expression);
    }

    private static boolean isBooleanValue(Expr expression) {
        return isValue(expression) && expression.type().kind() == TypeKind.BOOLEAN;
    }

    private static boolean isValue(Expr expression) {
        return expression instanceof ColumnRef
                || expression instanceof CaseExpr
                || expression instanceof FunctionCall
                || expression instanceof Bind
                || (expression instanceof CastExpr cast && cast.mode() != CastExpr.Mode.COERCE);
    }

    /** Whether this is the opposite of such a value, which holds together like the value itself. */
    static boolean isBareOpposite(Expr expression) {
        return expression instanceof Operation operation
                && operation.operator().equals(Operators.NOT)
                && isBare(operation.operands().get(0));
    }
}
