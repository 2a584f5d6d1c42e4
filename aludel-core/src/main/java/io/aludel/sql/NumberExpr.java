package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;

/**
 * An expression whose values are numbers. Immutable.
 *
 * @param <N> the Java type of the numbers
 */
public interface NumberExpr<N extends Number> extends Expression<N> {
    /** {@code this + value}. */
    default NumberExpr<N> plus(N value) {
        return combine(Operators.PLUS, value);
    }

    /** {@code this + other}. */
    default NumberExpr<N> plus(Expression<? extends Number> other) {
        return combine(Operators.PLUS, other);
    }

    /** {@code this - value}. */
    default NumberExpr<N> minus(N value) {
        return combine(Operators.MINUS, value);
    }

    /** {@code this - other}. */
    default NumberExpr<N> minus(Expression<? extends Number> other) {
        return combine(Operators.MINUS, other);
    }

    /** {@code this * value}. */
    default NumberExpr<N> times(N value) {
        return combine(Operators.TIMES, value);
    }

    /** {@code this * other}. */
    default NumberExpr<N> times(Expression<? extends Number> other) {
        return combine(Operators.TIMES, other);
    }

    /** {@code this / value}; the result has a fraction, whole numbers or not. */
    default NumberExpr<BigDecimal> dividedBy(N value) {
        return divided(Bind.of(value, type()));
    }

    /** {@code this / other}; the result has a fraction, whole numbers or not. */
    default NumberExpr<BigDecimal> dividedBy(Expression<? extends Number> other) {
        return divided(other.node());
    }

    /** The remainder of {@code this / value}. */
    default NumberExpr<N> modulo(N value) {
        return combine(Operators.MODULO, value);
    }

    /** {@code -this}. */
    default NumberExpr<N> negate() {
        return Expressions.number(Operation.of(Operators.NEGATE, type(), node()), type());
    }

    @Override
    default NumberExpr<N> label(String name) {
        return Expressions.number(new Label(node(), name), type());
    }

    private NumberExpr<BigDecimal> divided(Expr divisor) {
        return Expressions.number(Operation.of(Operators.DIVIDE, SqlTypes.NUMERIC, node(), divisor), SqlTypes.NUMERIC);
    }

    private NumberExpr<N> combine(Operator operator, N value) {
        return Expressions.number(Operation.of(operator, type(), node(), Bind.of(value, type())), type());
    }

    private NumberExpr<N> combine(Operator operator, Expression<? extends Number> other) {
        return Expressions.number(Operation.of(operator, type(), node(), other.node()), type());
    }
}
