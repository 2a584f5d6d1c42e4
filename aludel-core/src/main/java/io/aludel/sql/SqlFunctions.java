package io.aludel.sql;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Star;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The functions of SQL by their usual names; part of {@link Sql}. */
public class SqlFunctions extends SqlTypes {
    /** For the facade that inherits these names. */
    protected SqlFunctions() {}

    /** {@code count(*)}. */
    public static Aggregate<Long> count() {
        return aggregate("count", SqlTypes.BIGINT, new Star(null));
    }

    /** {@code count(expression)}: the rows in which it is not NULL. */
    public static Aggregate<Long> count(Expression<?> expression) {
        return aggregate("count", SqlTypes.BIGINT, expression.node());
    }

    /** {@code count(DISTINCT expression)}. */
    public static Aggregate<Long> countDistinct(Expression<?> expression) {
        return new Aggregate<>(
                new FunctionCall("count", List.of(expression.node()), true, null, SqlTypes.BIGINT), SqlTypes.BIGINT);
    }

    /** {@code sum(expression)}, of the expression's own type. */
    public static <N extends Number> Aggregate<N> sum(Expression<N> expression) {
        return aggregate("sum", expression.type(), expression.node());
    }

    /** {@code sum(expression)} of integers, whose sum may be greater than any of them can be. */
    public static Aggregate<Long> sum(NumberExpr<Integer> expression) {
        return aggregate("sum", SqlTypes.BIGINT, expression.node());
    }

    /** {@code avg(expression)}. */
    public static Aggregate<BigDecimal> avg(Expression<? extends Number> expression) {
        return aggregate("avg", SqlTypes.NUMERIC, expression.node());
    }

    /** {@code min(expression)} of numbers. */
    public static <N extends Number> Aggregate<N> min(NumberExpr<N> expression) {
        return aggregate("min", expression.type(), expression.node());
    }

    /** {@code min(expression)}. */
    public static <T> Expression<T> min(Expression<T> expression) {
        return function("min", expression.type(), expression);
    }

    /** {@code max(expression)} of numbers. */
    public static <N extends Number> Aggregate<N> max(NumberExpr<N> expression) {
        return aggregate("max", expression.type(), expression.node());
    }

    /** {@code max(expression)}. */
    public static <T> Expression<T> max(Expression<T> expression) {
        return function("max", expression.type(), expression);
    }

    /** {@code lower(text)}. */
    public static TextExpr lower(Expression<String> text) {
        return Expressions.text(FunctionCall.of("lower", SqlTypes.VARCHAR, text.node()));
    }

    /** {@code upper(text)}. */
    public static TextExpr upper(Expression<String> text) {
        return Expressions.text(FunctionCall.of("upper", SqlTypes.VARCHAR, text.node()));
    }

    /** The number of characters. */
    public static NumberExpr<Integer> length(Expression<String> text) {
        return Expressions.number(FunctionCall.of("length", SqlTypes.INTEGER, text.node()), SqlTypes.INTEGER);
    }

    /** The first of the expressions that is not NULL. */
    @SafeVarargs
    public static <T> Expression<T> coalesce(Expression<T> first, Expression<? extends T>... more) {
        Expr[] arguments = new Expr[more.length + 1];
        arguments[0] = first.node();
        for (int index = 0; index < more.length; index++) {
            arguments[index + 1] = more[index].node();
        }
        return Expressions.of(FunctionCall.of("coalesce", first.type(), arguments), first.type());
    }

    /** {@code current_timestamp}. */
    public static Expression<LocalDateTime> now() {
        return Expressions.of(FunctionCall.of("now", SqlTypes.TIMESTAMP), SqlTypes.TIMESTAMP);
    }

    /** {@code current_date}. */
    public static Expression<LocalDate> currentDate() {
        return Expressions.of(FunctionCall.of("current_date", SqlTypes.DATE), SqlTypes.DATE);
    }

    /** The number of the row within its partition, from 1; needs {@link WindowFunction#over}. */
    public static WindowFunction<Long> rowNumber() {
        return new WindowFunction<>(FunctionCall.of("row_number", SqlTypes.BIGINT), SqlTypes.BIGINT);
    }

    /** The rank of the row within its partition, with gaps; needs {@link WindowFunction#over}. */
    public static WindowFunction<Long> rank() {
        return new WindowFunction<>(FunctionCall.of("rank", SqlTypes.BIGINT), SqlTypes.BIGINT);
    }

    /** The rank of the row within its partition, without gaps; needs {@link WindowFunction#over}. */
    public static WindowFunction<Long> denseRank() {
        return new WindowFunction<>(FunctionCall.of("dense_rank", SqlTypes.BIGINT), SqlTypes.BIGINT);
    }

    /** Begins a window: the rows that share the values of some expressions. */
    public static Window partitionBy(Expression<?>... terms) {
        return Window.NONE.partitionBy(terms);
    }

    /** Any function of the database. */
    public static <T> Expression<T> function(String name, SqlType<T> type, Expression<?>... arguments) {
        Expr[] nodes = new Expr[arguments.length];
        for (int index = 0; index < nodes.length; index++) {
            nodes[index] = arguments[index].node();
        }
        return Expressions.of(FunctionCall.of(name, type, nodes), type);
    }

    private static <N extends Number> Aggregate<N> aggregate(String name, SqlType<N> type, Expr argument) {
        return new Aggregate<>(FunctionCall.of(name, type, argument), type);
    }
}
