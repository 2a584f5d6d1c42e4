package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.List;

/**
 * An expression whose values are arrays; PostgreSQL, and H2 where it can. Immutable.
 *
 * <pre>{@code
 * array(posts.col("tags"), VARCHAR).contains(List.of("java"))
 * value("java").eq(any(array(posts.col("tags"), VARCHAR)))
 * }</pre>
 *
 * @param <T> the Java type of the elements
 */
public interface ArrayExpr<T> extends Expression<List<T>> {
    /** The type of the elements. */
    SqlType<T> elementType();

    /** An element, from 1. */
    default Expression<T> get(int index) {
        return Expressions.of(
                Operation.of(Operators.INDEX, elementType(), node(), Bind.of(index, SqlTypes.INTEGER)), elementType());
    }

    /** An element, from 1. */
    default Expression<T> get(Expression<Integer> index) {
        return Expressions.of(Operation.of(Operators.INDEX, elementType(), node(), index.node()), elementType());
    }

    /** The elements from one index to another, both from 1 and included. */
    default ArrayExpr<T> slice(int first, int last) {
        return array(Operators.SLICE, Bind.of(first, SqlTypes.INTEGER), Bind.of(last, SqlTypes.INTEGER));
    }

    /** The elements from one index to another, both from 1 and included. */
    default ArrayExpr<T> slice(Expression<Integer> first, Expression<Integer> last) {
        return array(Operators.SLICE, first.node(), last.node());
    }

    /** The elements from an index on, counted from 1. */
    default ArrayExpr<T> sliceFrom(int first) {
        return array(Operators.SLICE_FROM, Bind.of(first, SqlTypes.INTEGER));
    }

    /** The elements from an index on, counted from 1. */
    default ArrayExpr<T> sliceFrom(Expression<Integer> first) {
        return array(Operators.SLICE_FROM, first.node());
    }

    /** The elements up to an index, counted from 1 and included. */
    default ArrayExpr<T> sliceTo(int last) {
        return array(Operators.SLICE_TO, Bind.of(last, SqlTypes.INTEGER));
    }

    /** The elements up to an index, counted from 1 and included. */
    default ArrayExpr<T> sliceTo(Expression<Integer> last) {
        return array(Operators.SLICE_TO, last.node());
    }

    /** How many elements there are, those of inner arrays included on PostgreSQL; 0 for an empty array. */
    default NumberExpr<Integer> length() {
        return Expressions.number(FunctionCall.of("cardinality", SqlTypes.INTEGER, node()), SqlTypes.INTEGER);
    }

    /** Whether all of the values are among the elements. */
    default Predicate contains(List<T> values) {
        return condition(Operators.INCLUDES, Bind.of(values, type()));
    }

    /** Whether all elements of the other array are among those of this. */
    default Predicate contains(Expression<List<T>> other) {
        return condition(Operators.INCLUDES, other.node());
    }

    /** Whether all elements are among the values. */
    default Predicate containedBy(List<T> values) {
        return condition(Operators.INCLUDED_BY, Bind.of(values, type()));
    }

    /** Whether all elements are among those of the other array. */
    default Predicate containedBy(Expression<List<T>> other) {
        return condition(Operators.INCLUDED_BY, other.node());
    }

    /** Whether some element is among the values. */
    default Predicate overlaps(List<T> values) {
        return condition(Operators.OVERLAPS, Bind.of(values, type()));
    }

    /** Whether some element is among those of the other array. */
    default Predicate overlaps(Expression<List<T>> other) {
        return condition(Operators.OVERLAPS, other.node());
    }

    /** The elements of this and the values. */
    default ArrayExpr<T> concat(List<T> values) {
        return array(Operators.CONCAT, Bind.of(values, type()));
    }

    /** The elements of both. */
    default ArrayExpr<T> concat(Expression<List<T>> other) {
        return array(Operators.CONCAT, other.node());
    }

    private Predicate condition(Operator operator, Expr other) {
        return Expressions.predicate(Operation.of(operator, SqlTypes.BOOLEAN, node(), other));
    }

    private ArrayExpr<T> array(Operator operator, Expr... more) {
        return Expressions.array(
                new Operation(operator, Expressions.listed(node(), more), type()), type(), elementType());
    }
}
