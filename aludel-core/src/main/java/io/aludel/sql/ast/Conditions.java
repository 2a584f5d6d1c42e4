package io.aludel.sql.ast;

import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts conditions together. */
public final class Conditions {
    private Conditions() {}

    /** Both conditions. Chains of AND stay flat; TRUE disappears, FALSE is the whole. */
    public static Expr and(@Nullable Expr left, Expr right) {
        return left == null ? right : joined(Operators.AND, Constant.TRUE, Constant.FALSE, left, right);
    }

    /** A condition, perhaps none, and all of some others; null when there are none at all. */
    public static @Nullable Expr and(@Nullable Expr first, Collection<? extends Expr> others) {
        if (others.isEmpty()) {
            return first;
        }
        List<Expr> operands = new ArrayList<>(others.size() + 1);
        if (first != null) {
            add(operands, first);
        }
        others.forEach(other -> add(operands, other));
        if (operands.contains(Constant.FALSE)) {
            return Constant.FALSE;
        }
        if (operands.isEmpty()) {
            return Constant.TRUE;
        }
        return operands.size() == 1 ? operands.get(0) : new Operation(Operators.AND, operands, SqlTypes.BOOLEAN);
    }

    private static void add(List<Expr> operands, Expr condition) {
        if (condition != Constant.TRUE) {
            append(operands, Operators.AND, condition);
        }
    }

    /** One condition or the other. Chains of OR stay flat; FALSE disappears, TRUE is the whole. */
    public static Expr or(Expr left, Expr right) {
        return joined(Operators.OR, Constant.FALSE, Constant.TRUE, left, right);
    }

    /** {@code left = right}. */
    public static Expr equal(Expr left, Expr right) {
        return Operation.of(Operators.EQ, SqlTypes.BOOLEAN, left, right);
    }

    private static Expr joined(Operator operator, Constant neutral, Constant decisive, Expr left, Expr right) {
        if (left == decisive || right == decisive) {
            return decisive;
        }
        if (left == neutral) {
            return right;
        }
        if (right == neutral) {
            return left;
        }
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
