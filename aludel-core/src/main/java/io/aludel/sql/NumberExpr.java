package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;

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

    /** {@code this / value}. */
    default NumberExpr<N> dividedBy(N value) {
        return combine(Operators.DIVIDE, value);
    }

    /** {@code this / other}. */
    default NumberExpr<N> dividedBy(Expression<? extends Number> other) {
        return combine(Operators.DIVIDE, other);
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

    private NumberExpr<N> combine(Operator operator, N value) {
        return Expressions.number(Operation.of(operator, type(), node(), Bind.of(value, type())), type());
    }

    private NumberExpr<N> combine(Operator operator, Expression<? extends Number> other) {
        return Expressions.number(Operation.of(operator, type(), node(), other.node()), type());
    }
}
