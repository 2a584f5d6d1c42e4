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
 * <p>Values given to the methods become parameters of the statement, never a part of its SQL.
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
        return value == null ? isNull() : compare(Operators.EQ, value);
    }

    /** {@code this = other}. */
    default Predicate eq(Expression<? extends T> other) {
        return compare(Operators.EQ, other);
    }

    /** {@code this != value}; {@code this IS NOT NULL} when the value is null. */
    default Predicate ne(@Nullable T value) {
        return value == null ? isNotNull() : compare(Operators.NE, value);
    }

    /** {@code this != other}. */
    default Predicate ne(Expression<? extends T> other) {
        return compare(Operators.NE, other);
    }

    /** {@code this < value}. */
    default Predicate lt(T value) {
        return compare(Operators.LT, value);
    }

    /** {@code this < other}. */
    default Predicate lt(Expression<? extends T> other) {
        return compare(Operators.LT, other);
    }

    /** {@code this <= value}. */
    default Predicate le(T value) {
        return compare(Operators.LE, value);
    }

    /** {@code this <= other}. */
    default Predicate le(Expression<? extends T> other) {
        return compare(Operators.LE, other);
    }

    /** {@code this > value}. */
    default Predicate gt(T value) {
        return compare(Operators.GT, value);
    }

    /** {@code this > other}. */
    default Predicate gt(Expression<? extends T> other) {
        return compare(Operators.GT, other);
    }

    /** {@code this >= value}. */
    default Predicate ge(T value) {
        return compare(Operators.GE, value);
    }

    /** {@code this >= other}. */
    default Predicate ge(Expression<? extends T> other) {
        return compare(Operators.GE, other);
    }

    /** {@code this BETWEEN low AND high}, both ends included. */
    default Predicate between(T low, T high) {
        return Expressions.predicate(
                Operation.of(Operators.BETWEEN, SqlTypes.BOOLEAN, node(), Bind.of(low, type()), Bind.of(high, type())));
    }

    /** {@code this IN (values)}; always false when there are none. */
    default Predicate in(Collection<? extends T> values) {
        return Expressions.predicate(new InList(node(), binds(values), false));
    }

    /** {@code this IN (values)}. */
    @SuppressWarnings("unchecked")
    default Predicate in(T first, T... more) {
        List<T> values = new ArrayList<>(List.of(first));
        values.addAll(Arrays.asList(more));
        return in(values);
    }

    /** {@code this IN (query)}. */
    default Predicate in(Query<? extends T> query) {
        return membership(Operators.IN, query);
    }

    /** {@code this NOT IN (values)}; always true when there are none. */
    default Predicate notIn(Collection<? extends T> values) {
        return Expressions.predicate(new InList(node(), binds(values), true));
    }

    /** {@code this NOT IN (query)}; mind that one NULL among the query's rows makes it never true. */
    default Predicate notIn(Query<? extends T> query) {
        return membership(Operators.NOT_IN, query);
    }

    /** {@code this IS NULL}. */
    default Predicate isNull() {
        return Expressions.predicate(Operation.of(Operators.IS, SqlTypes.BOOLEAN, node(), Constant.NULL));
    }

    /** {@code this IS NOT NULL}. */
    default Predicate isNotNull() {
        return Expressions.predicate(Operation.of(Operators.IS_NOT, SqlTypes.BOOLEAN, node(), Constant.NULL));
    }

    /** {@code this IS DISTINCT FROM value}: unequal, with NULL as an ordinary value. */
    default Predicate isDistinctFrom(@Nullable T value) {
        return Expressions.predicate(
                Operation.of(Operators.IS_DISTINCT_FROM, SqlTypes.BOOLEAN, node(), Bind.of(value, type())));
    }

    /** {@code this AS name}. */
    default Expression<T> label(String name) {
        return Expressions.of(new Label(node(), name), type());
    }

    /** {@code CAST(this AS type)}. */
    default <R> Expression<R> cast(SqlType<R> target) {
        return Expressions.of(new CastExpr(node(), target), target);
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
     * An operator that Aludel does not name.
     *
     * @param symbol as SQL writes it between its operands
     * @param other the right operand
     */
    default <R> Expression<R> op(String symbol, Expression<?> other, SqlType<R> result) {
        return Expressions.of(Operation.of(Operator.custom(symbol, 6), result, node(), other.node()), result);
    }

    private Predicate compare(Operator operator, T value) {
        return Expressions.predicate(Operation.of(operator, SqlTypes.BOOLEAN, node(), Bind.of(value, type())));
    }

    private Predicate compare(Operator operator, Expression<? extends T> other) {
        return Expressions.predicate(Operation.of(operator, SqlTypes.BOOLEAN, node(), other.node()));
    }

    private Predicate membership(Operator operator, Query<? extends T> query) {
        Expr subquery = new SubqueryExpr(SubqueryExpr.Kind.SCALAR, Expressions.queryNode(query), type());
        return Expressions.predicate(Operation.of(operator, SqlTypes.BOOLEAN, node(), subquery));
    }

    private List<Expr> binds(Collection<? extends T> values) {
        List<Expr> binds = new ArrayList<>(values.size());
        values.forEach(value -> binds.add(Bind.of(value, type())));
        return binds;
    }
}
