package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.Range;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;

/**
 * An expression whose values are ranges; PostgreSQL. Immutable.
 *
 * <pre>{@code
 * range(bookings.col(DURING), TIMESTAMP).overlaps(Range.closedOpen(arrival, departure))
 * }</pre>
 *
 * @param <T> the Java type of the bounds
 */
public interface RangeExpr<T> extends Expression<Range<T>> {
    /** The type of the bounds. */
    SqlType<T> boundType();

    /** Whether a value lies within. */
    default Predicate contains(T value) {
        return condition(Operators.INCLUDES, Bind.of(value, boundType()));
    }

    /** Whether another range lies within. */
    default Predicate contains(Range<T> other) {
        return condition(Operators.INCLUDES, Bind.of(other, type()));
    }

    /** Whether what the other expression gives lies within. */
    default Predicate contains(Expression<?> other) {
        return condition(Operators.INCLUDES, other.node());
    }

    /** Whether this lies within another range. */
    default Predicate containedBy(Range<T> other) {
        return condition(Operators.INCLUDED_BY, Bind.of(other, type()));
    }

    /** Whether this lies within another range. */
    default Predicate containedBy(Expression<Range<T>> other) {
        return condition(Operators.INCLUDED_BY, other.node());
    }

    /** Whether both have a point in common. */
    default Predicate overlaps(Range<T> other) {
        return condition(Operators.OVERLAPS, Bind.of(other, type()));
    }

    /** Whether both have a point in common. */
    default Predicate overlaps(Expression<Range<T>> other) {
        return condition(Operators.OVERLAPS, other.node());
    }

    /** Whether this ends before the other begins. */
    default Predicate isLeftOf(Expression<Range<T>> other) {
        return condition(RangeOperators.LEFT_OF, other.node());
    }

    /** Whether this begins after the other ends. */
    default Predicate isRightOf(Expression<Range<T>> other) {
        return condition(RangeOperators.RIGHT_OF, other.node());
    }

    /** Whether this ends no later than the other. */
    default Predicate doesNotExtendRightOf(Expression<Range<T>> other) {
        return condition(RangeOperators.NOT_RIGHT_OF, other.node());
    }

    /** Whether this begins no earlier than the other. */
    default Predicate doesNotExtendLeftOf(Expression<Range<T>> other) {
        return condition(RangeOperators.NOT_LEFT_OF, other.node());
    }

    /** Whether one ends where the other begins. */
    default Predicate isAdjacentTo(Expression<Range<T>> other) {
        return condition(RangeOperators.ADJACENT, other.node());
    }

    /** The points of either. */
    default RangeExpr<T> union(Expression<Range<T>> other) {
        return range(Operators.PLUS, other.node());
    }

    /** The points of both. */
    default RangeExpr<T> intersection(Expression<Range<T>> other) {
        return range(Operators.TIMES, other.node());
    }

    /** The points of this that the other has not. */
    default RangeExpr<T> difference(Expression<Range<T>> other) {
        return range(Operators.MINUS, other.node());
    }

    /** Where it begins, NULL when nowhere. */
    default Expression<T> lower() {
        return Expressions.of(FunctionCall.of("lower", boundType(), node()), boundType());
    }

    /** Where it ends, NULL when nowhere. */
    default Expression<T> upper() {
        return Expressions.of(FunctionCall.of("upper", boundType(), node()), boundType());
    }

    private Predicate condition(Operator operator, Expr other) {
        return Expressions.predicate(Operation.of(operator, SqlTypes.BOOLEAN, node(), other));
    }

    private RangeExpr<T> range(Operator operator, Expr other) {
        return Expressions.range(Operation.of(operator, type(), node(), other), type(), boundType());
    }
}
