package io.aludel.sql.ast;

import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts conditions together. */
public final class Conditions {
    private Conditions() {}

    /** Both conditions; chains of AND stay flat. */
    public static Expr and(@Nullable Expr left, Expr right) {
        return left == null ? right : joined(Operators.AND, left, right);
    }

    /** One condition or the other; chains of OR stay flat. */
    public static Expr or(Expr left, Expr right) {
        return joined(Operators.OR, left, right);
    }

    /** {@code left = right}. */
    public static Expr equal(Expr left, Expr right) {
        return Operation.of(Operators.EQ, SqlTypes.BOOLEAN, left, right);
    }

    private static Expr joined(Operator operator, Expr left, Expr right) {
        List<Expr> operands = new ArrayList<>();
        append(operands, operator, left);
        append(operands, operator, right);
        return new Operation(operator, operands, SqlTypes.BOOLEAN);
    }

    private static void append(List<Expr> operands, Operator operator, Expr expression) {
        if (expression instanceof Operation operation && operation.operator().equals(operator)) {
            operands.addAll(operation.operands());
        } else {
            operands.add(expression);
        }
    }
}
