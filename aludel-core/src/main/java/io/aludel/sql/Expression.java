package io.aludel.sql;

import io.aludel.schema.SqlFragment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An SQL expression whose values have a Java type. Immutable, safe for use by many threads.
 *
 * <p>Values given to the methods become parameters of the statement, never a part of its SQL. What only texts, numbers, times and other
 * kinds of values can do stands on {@link TextExpr}, {@link NumberExpr}, {@link TemporalExpr}, {@link JsonExpr}, {@link ArrayExpr} and
 * {@link RangeExpr}.
 *
 * <pre>{@code
 * User_.id.eq(42L)
 * User_.email.isNull().or(User_.email.eq(""))
 * }</pre>
 *
 * @param <T> the Java type of the values
 */
public interface Expression<T> extends Selection<T>, SqlFragment {
    @Override
    Expr node();

    /** The type of the values. */
    SqlType<T> type();

    /** {@code this = value}; {@code this IS NULL} when the value is null. */
    default Predicate eq(@Nullable T value) {
        return value == null ? isNull() : compare(Operators.EQ, Operand.equal(value, type()));
    }

    /** {@code this = other}. */
    default Predicate eq(Expression<? extends T> other) {
        return other.node() == Constant.NULL ? isNull() : compare(Operators.EQ, other.node());
    }

    /** {@code this != value}; {@code this IS NOT NULL} when the value is null. */
    default Predicate ne(@Nullable T value) {
        return value == null ? isNotNull() : compare(Operators.NE, Operand.equal(value, type()));
    }

    /** {@code this != other}. */
    default Predicate ne(Expression<? extends T> other) {
        return other.node() == Constant.NULL ? isNotNull() : compare(Operators.NE, other.node());
    }

    /**
     * {@code this < value}.
     *
     * @throws io.aludel.error.ArgumentException when the value is null; so do the other comparisons by size
     */
    default Predicate lt(T value) {
        return compare(Operators.LT, Operand.ordered(value, type()));
    }

    /** {@code this < other}. */
    default Predicate lt(Expression<? extends T> other) {
        return compare(Operators.LT, other.node());
    }

    /** {@code this <= value}. */
    default Predicate le(T value) {
        return compare(Operators.LE, Operand.ordered(value, type()));
    }

    /** {@code this <= other}. */
    default Predicate le(Expression<? extends T> other) {
        return compare(Operators.LE, other.node());
    }

    /** {@code this > value}. */
    default Predicate gt(T value) {
        return compare(Operators.GT, Operand.ordered(value, type()));
    }

    /** {@code this > other}. */
    default Predicate gt(Expression<? extends T> other) {
        return compare(Operators.GT, other.node());
    }

    /** {@code this >= value}. */
    default Predicate ge(T value) {
        return compare(Operators.GE, Operand.ordered(value, type()));
    }

    /** {@code this >= other}. */
    default Predicate ge(Expression<? extends T> other) {
        return compare(Operators.GE, other.node());
    }

    /** {@code this BETWEEN low AND high}, both ends included. */
    default Predicate between(T low, T high) {
        return between(Operators.BETWEEN, Operand.ordered(low, type()), Operand.ordered(high, type()));
    }

    /** {@code this BETWEEN low AND high}, both ends included. */
    default Predicate between(Expression<? extends T> low, Expression<? extends T> high) {
        return between(Operators.BETWEEN, low.node(), high.node());
    }

    /** {@link #between} with the bounds in any order; PostgreSQL and H2. */
    default Predicate betweenSymmetric(T one, T other) {
        return between(Operators.BETWEEN_SYMMETRIC, Operand.ordered(one, type()), Operand.ordered(other, type()));
    }

    /** {@link #between} with the bounds in any order; PostgreSQL and H2. */
    default Predicate betweenSymmetric(Expression<? extends T> one, Expression<? extends T> other) {
        return between(Operators.BETWEEN_SYMMETRIC, one.node(), other.node());
    }

    /** {@code this IN (values)}; always false when there are none. */
    default Predicate in(Collection<? extends T> values) {
        return Expressions.predicate(new InList(node(), Operand.all(values, type()), false));
    }

    /** {@code this IN (values)}. */
    @SuppressWarnings("unchecked")
    default Predicate in(T first, T... more) {
        List<T> values = new ArrayList<>(List.of(first));
        values.addAll(Arrays.asList(more));
        return in(values);
    }

    /** {@code this IN (expressions)}. */
    @SuppressWarnings("unchecked")
    default Predicate in(Expression<? extends T> first, Expression<? extends T>... more) {
        List<Expr> nodes = new ArrayList<>(List.of(first.node()));
        nodes.addAll(Operand.nodes(Arrays.asList(more)));
        return Expressions.predicate(new InList(node(), nodes, false));
    }

    /** {@code this IN (:list)}: the values are given at execution. */
    default Predicate in(ListParameter<? extends T> list) {
        return Expressions.predicate(new InList(node(), List.of(list.node()), false));
    }

    /** {@code this IN (query)}. */
    default Predicate in(Query<? extends T> query) {
        return membership(Operators.IN, query);
    }

    /** {@code this NOT IN (values)}; always true when there are none. */
    default Predicate notIn(Collection<? extends T> values) {
        return in(values).not();
    }

    /** {@code this NOT IN (:list)}: the values are given at execution. */
    default Predicate notIn(ListParameter<? extends T> list) {
        return in(list).not();
    }

    /** {@code this NOT IN (query)}; mind that one NULL among the query's rows makes it never true. */
    default Predicate notIn(Query<? extends T> query) {
        return membership(Operators.NOT_IN, query);
    }

    /** {@code this IS NULL}. */
    default Predicate isNull() {
        return compare(Operators.IS, Constant.NULL);
    }

    /** {@code this IS NOT NULL}. */
    default Predicate isNotNull() {
        return compare(Operators.IS_NOT, Constant.NULL);
    }

    /** {@code this IS other}: for NULL, TRUE and FALSE, and for any expression on SQLite. */
    default Predicate is(Expression<?> other) {
        return compare(Operators.IS, other.node());
    }

    /** {@code this IS NOT other}. */
    default Predicate isNot(Expression<?> other) {
        return compare(Operators.IS_NOT, other.node());
    }

    /** {@code this IS DISTINCT FROM value}: unequal, with NULL as an ordinary value. */
    default Predicate isDistinctFrom(@Nullable T value) {
        return compare(Operators.IS_DISTINCT_FROM, value == null ? Constant.NULL : Operand.equal(value, type()));
    }

    /** {@code this IS DISTINCT FROM other}. */
    default Predicate isDistinctFrom(Expression<? extends T> other) {
        return compare(Operators.IS_DISTINCT_FROM, other.node());
    }

    /** {@code this IS NOT DISTINCT FROM value}: equal, with NULL as an ordinary value. */
    default Predicate isNotDistinctFrom(@Nullable T value) {
        return isDistinctFrom(value).not();
    }

    /** {@code this IS NOT DISTINCT FROM other}. */
    default Predicate isNotDistinctFrom(Expression<? extends T> other) {
        return isDistinctFrom(other).not();
    }

    /** {@code this AS name}. */
    default Expression<T> label(String name) {
        return Expressions.of(new Label(node(), name), type());
    }

    /** {@code CAST(this AS type)}. */
    default <R> Expression<R> cast(SqlType<R> target) {
        return Expressions.of(new CastExpr(node(), target), target);
    }

    /** {@code DISTINCT this}, inside an aggregate: {@code count(user.distinct())}. */
    default Expression<T> distinct() {
        return Expressions.of(Operation.of(Operators.DISTINCT, type(), node()), type());
    }

    /** From low to high. */
    default Order asc() {
        return new Order(new OrderTerm(node(), false, OrderTerm.Nulls.DEFAULT));
    }

    /** From high to low. */
    default Order desc() {
        return new Order(new OrderTerm(node(), true, OrderTerm.Nulls.DEFAULT));
    }

    /**
     * An operator that Aludel does not name. It holds together less tightly than all others, so it gets parentheses inside them.
     *
     * @param symbol as SQL writes it between its operands; never what a user typed
     * @param other the right operand
     */
    default <R> Expression<R> op(String symbol, Expression<?> other, SqlType<R> result) {
        return op(Operator.custom(symbol, 0), other, result);
    }

    /** An operator of the application's own, with the precedence that the database gives it. */
    default <R> Expression<R> op(Operator operator, Expression<?> other, SqlType<R> result) {
        return Expressions.of(Operation.of(operator, result, node(), other.node()), result);
    }

    /** {@link #op} that is a condition. */
    default Predicate boolOp(String symbol, Expression<?> other) {
        return boolOp(Operator.custom(symbol, 0), other);
    }

    /** {@link #op} that is a condition. */
    default Predicate boolOp(String symbol, T value) {
        return compare(Operator.custom(symbol, 0), Bind.of(value, type()));
    }

    /** {@link #op} that is a condition. */
    default Predicate boolOp(Operator operator, Expression<?> other) {
        return compare(operator, other.node());
    }

    private Predicate compare(Operator operator, Expr other) {
        return Expressions.predicate(Operation.of(operator, SqlTypes.BOOLEAN, node(), other));
    }

    private Predicate between(Operator operator, Expr low, Expr high) {
        return Expressions.predicate(Operation.of(operator, SqlTypes.BOOLEAN, node(), low, high));
    }

    private Predicate membership(Operator operator, Query<? extends T> query) {
        return compare(operator, new SubqueryExpr(SubqueryExpr.Kind.SCALAR, Expressions.queryNode(query), type()));
    }
}
