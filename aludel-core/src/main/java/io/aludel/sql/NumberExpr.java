package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;

/**
 * An expression whose values are numbers. Immutable.
 *
 * <p>Both operands have one type, and so has the result. To mix types, say which one results: {@code age.cast(NUMERIC)}, or
 * {@code typeCoerce(..)} where the database converts by itself.
 *
 * @param <N> the Java type of the numbers
 */
public interface NumberExpr<N extends Number> extends Expression<N> {
    /** {@code this + value}. */
    default NumberExpr<N> plus(N value) {
        return combine(Operators.PLUS, value);
    }

    /** {@code this + other}. */
    default NumberExpr<N> plus(Expression<? extends N> other) {
        return combine(Operators.PLUS, other);
    }

    /** {@code this - value}. */
    default NumberExpr<N> minus(N value) {
        return combine(Operators.MINUS, value);
    }

    /** {@code this - other}. */
    default NumberExpr<N> minus(Expression<? extends N> other) {
        return combine(Operators.MINUS, other);
    }

    /** {@code this * value}. */
    default NumberExpr<N> times(N value) {
        return combine(Operators.TIMES, value);
    }

    /** {@code this * other}. */
    default NumberExpr<N> times(Expression<? extends N> other) {
        return combine(Operators.TIMES, other);
    }

    /** {@code this / value}; the result has a fraction, whole numbers or not. */
    default NumberExpr<BigDecimal> dividedBy(N value) {
        return divided(Operand.number(value, type()));
    }

    /** {@code this / other}; the result has a fraction, whole numbers or not. */
    default NumberExpr<BigDecimal> dividedBy(Expression<? extends Number> other) {
        return divided(other.node());
    }

    /**
     * {@code this / value} without its fraction. Whole numbers are cut towards zero, or towards less on MySQL and MariaDB; other numbers
     * towards less.
     */
    default NumberExpr<N> floorDividedBy(N value) {
        return combine(Operators.FLOOR_DIVIDE, value);
    }

    /** {@code this / other} without its fraction. */
    default NumberExpr<N> floorDividedBy(Expression<? extends N> other) {
        return combine(Operators.FLOOR_DIVIDE, other);
    }

    /** The remainder of {@code this / value}. */
    default NumberExpr<N> modulo(N value) {
        return combine(Operators.MODULO, value);
    }

    /** The remainder of {@code this / other}. */
    default NumberExpr<N> modulo(Expression<? extends N> other) {
        return combine(Operators.MODULO, other);
    }

    /** {@code this} to the power of a number. */
    default NumberExpr<N> power(N exponent) {
        return Expressions.number(FunctionCall.of("pow", type(), node(), Bind.of(exponent, type())), type());
    }

    /** {@code -this}. */
    default NumberExpr<N> negate() {
        return Expressions.number(Operation.of(Operators.NEGATE, type(), node()), type());
    }

    /** The bits that both have. */
    default NumberExpr<N> bitwiseAnd(N value) {
        return combine(Operators.BITWISE_AND, value);
    }

    /** The bits that both have. */
    default NumberExpr<N> bitwiseAnd(Expression<? extends N> other) {
        return combine(Operators.BITWISE_AND, other);
    }

    /** The bits that either has. */
    default NumberExpr<N> bitwiseOr(N value) {
        return combine(Operators.BITWISE_OR, value);
    }

    /** The bits that either has. */
    default NumberExpr<N> bitwiseOr(Expression<? extends N> other) {
        return combine(Operators.BITWISE_OR, other);
    }

    /** The bits that one of both has. */
    default NumberExpr<N> bitwiseXor(N value) {
        return combine(Operators.BITWISE_XOR, value);
    }

    /** The bits that one of both has. */
    default NumberExpr<N> bitwiseXor(Expression<? extends N> other) {
        return combine(Operators.BITWISE_XOR, other);
    }

    /** The bits that this has not. */
    default NumberExpr<N> bitwiseNot() {
        return Expressions.number(Operation.of(Operators.BITWISE_NOT, type(), node()), type());
    }

    /** The bits moved to the left. */
    default NumberExpr<N> shiftLeft(int bits) {
        return shift(Operators.SHIFT_LEFT, bits);
    }

    /** The bits moved to the right. */
    default NumberExpr<N> shiftRight(int bits) {
        return shift(Operators.SHIFT_RIGHT, bits);
    }

    @Override
    default NumberExpr<N> label(String name) {
        return Expressions.number(new Label(node(), name), type());
    }

    private NumberExpr<BigDecimal> divided(Expr divisor) {
        return Expressions.number(Operation.of(Operators.DIVIDE, SqlTypes.NUMERIC, node(), divisor), SqlTypes.NUMERIC);
    }

    private NumberExpr<N> shift(Operator operator, int bits) {
        SqlType<Integer> integer = SqlTypes.INTEGER;
        return Expressions.number(Operation.of(operator, type(), node(), Bind.of(bits, integer)), type());
    }

    private NumberExpr<N> combine(Operator operator, N value) {
        return combined(operator, Operand.number(value, type()));
    }

    private NumberExpr<N> combine(Operator operator, Expression<? extends N> other) {
        return combined(operator, other.node());
    }

    private NumberExpr<N> combined(Operator operator, Expr other) {
        SqlType<N> result = Operand.widened(type());
        return Expressions.number(Operation.of(operator, result, node(), other), result);
    }
}
