package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Star;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of SQL by their usual names: aggregates, windows, time; part of {@link Sql}. */
public class SqlFunctions extends SqlScalars {
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
        return count(expression).distinctArguments();
    }

    /**
     * {@code sum(expression)}, of the expression's own type. A sum of {@code Long} that no {@code long} can hold is an error when it is
     * read, never another number; sum {@code expression.cast(NUMERIC)} where that can happen.
     */
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
    public static <T> FunctionExpr<T> min(Expression<T> expression) {
        return function("min", expression.type(), expression);
    }

    /** {@code max(expression)} of numbers. */
    public static <N extends Number> Aggregate<N> max(NumberExpr<N> expression) {
        return aggregate("max", expression.type(), expression.node());
    }

    /** {@code max(expression)}. */
    public static <T> FunctionExpr<T> max(Expression<T> expression) {
        return function("max", expression.type(), expression);
    }

    /** The texts of a group put together, with a separator between; the aggregate that each database has for it. */
    public static FunctionExpr<String> aggregateStrings(Expression<String> text, String separator) {
        return new FunctionExpr<>(
                FunctionCall.of("aggregate_strings", SqlTypes.VARCHAR, text.node(), Operand.inline(separator)),
                SqlTypes.VARCHAR);
    }

    /** The values of a group as an array; PostgreSQL and H2. */
    public static <T> FunctionExpr<List<T>> arrayAgg(Expression<T> expression) {
        return function("array_agg", SqlTypes.array(expression.type()), expression);
    }

    /** The most frequent value of a group, by {@link FunctionExpr#withinGroup}. */
    public static <T> FunctionExpr<T> mode(Expression<T> expression) {
        return function("mode", expression.type()).withinGroup(expression.asc());
    }

    /** The value below which a share of the group lies, between two values where need be. */
    public static FunctionExpr<Double> percentileCont(double share, Order order) {
        return function(
                        "percentile_cont",
                        SqlTypes.DOUBLE,
                        Expressions.of(Bind.of(share, SqlTypes.DOUBLE), SqlTypes.DOUBLE))
                .withinGroup(order);
    }

    /** The first value of the group below which a share of it lies. */
    public static <T> FunctionExpr<T> percentileDisc(double share, Expression<T> expression) {
        return function(
                        "percentile_disc",
                        expression.type(),
                        Expressions.of(Bind.of(share, SqlTypes.DOUBLE), SqlTypes.DOUBLE))
                .withinGroup(expression.asc());
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
        return Expressions.number(FunctionCall.of("char_length", SqlTypes.INTEGER, text.node()), SqlTypes.INTEGER);
    }

    /** {@code concat(a, b, ..)}: NULL counts as nothing on most databases, unlike {@link TextExpr#concat}. */
    public static TextExpr concat(Expression<?>... parts) {
        return Expressions.text(FunctionCall.of(
                "concat", SqlTypes.VARCHAR, Operand.nodes(Arrays.asList(parts)).toArray(Expr[]::new)));
    }

    /** The first of the expressions that is not NULL. */
    @SafeVarargs
    public static <T> Expression<T> coalesce(Expression<T> first, Expression<? extends T>... more) {
        return listed("coalesce", first, more);
    }

    /** The expression, or a value where it is NULL. */
    public static <T> Expression<T> coalesce(Expression<T> expression, T otherwise) {
        return coalesce(expression, Expressions.of(Bind.of(otherwise, expression.type()), expression.type()));
    }

    /** The expression, or NULL where it has a value. */
    public static <T> Expression<T> nullIf(Expression<T> expression, @Nullable T value) {
        return nullIf(expression, Expressions.of(Bind.of(value, expression.type()), expression.type()));
    }

    /** The expression, or NULL where both are equal. */
    public static <T> Expression<T> nullIf(Expression<T> expression, Expression<? extends T> other) {
        return Expressions.of(
                FunctionCall.of("nullif", expression.type(), expression.node(), other.node()), expression.type());
    }

    /** The date and time, as the database's clock shows it; UTC on SQLite. */
    public static TemporalExpr<LocalDateTime> now() {
        return Expressions.temporal(FunctionCall.of("now", SqlTypes.TIMESTAMP), SqlTypes.TIMESTAMP);
    }

    /** {@code current_timestamp}. */
    public static TemporalExpr<OffsetDateTime> currentTimestamp() {
        return Expressions.temporal(FunctionCall.of("current_timestamp", SqlTypes.TIMESTAMP_TZ), SqlTypes.TIMESTAMP_TZ);
    }

    /** {@code current_date}. */
    public static TemporalExpr<LocalDate> currentDate() {
        return Expressions.temporal(FunctionCall.of("current_date", SqlTypes.DATE), SqlTypes.DATE);
    }

    /** {@code localtime}. */
    public static TemporalExpr<LocalTime> localTime() {
        return Expressions.temporal(FunctionCall.of("localtime", SqlTypes.TIME), SqlTypes.TIME);
    }

    /** {@code current_user}. */
    public static TextExpr currentUser() {
        return Expressions.text(FunctionCall.of("current_user", SqlTypes.VARCHAR));
    }

    /** {@code session_user}. */
    public static TextExpr sessionUser() {
        return Expressions.text(FunctionCall.of("session_user", SqlTypes.VARCHAR));
    }

    /** A number by chance, in the range that the database's own function has. */
    public static NumberExpr<Double> random() {
        return Expressions.number(FunctionCall.of("random", SqlTypes.DOUBLE), SqlTypes.DOUBLE);
    }

    /** The number of the row within its partition, from 1; needs {@link WindowFunction#over}. */
    public static WindowFunction<Long> rowNumber() {
        return ranking("row_number", SqlTypes.BIGINT);
    }

    /** The rank of the row within its partition, with gaps; needs {@link WindowFunction#over}. */
    public static WindowFunction<Long> rank() {
        return ranking("rank", SqlTypes.BIGINT);
    }

    /** The rank of the row within its partition, without gaps; needs {@link WindowFunction#over}. */
    public static WindowFunction<Long> denseRank() {
        return ranking("dense_rank", SqlTypes.BIGINT);
    }

    /** The rank of the row within its partition, from 0 to 1; needs {@link WindowFunction#over}. */
    public static WindowFunction<Double> percentRank() {
        return ranking("percent_rank", SqlTypes.DOUBLE);
    }

    /** The share of the partition's rows up to this one; needs {@link WindowFunction#over}. */
    public static WindowFunction<Double> cumeDist() {
        return ranking("cume_dist", SqlTypes.DOUBLE);
    }

    /** The number of one of several equal groups, from 1; needs {@link WindowFunction#over}. */
    public static WindowFunction<Integer> ntile(int groups) {
        Expr number = Bind.of(groups, SqlTypes.INTEGER);
        return new WindowFunction<>(FunctionCall.of("ntile", SqlTypes.INTEGER, number), SqlTypes.INTEGER);
    }

    /** The value of the row before; needs {@link FunctionExpr#over}. */
    public static <T> FunctionExpr<T> lag(Expression<T> expression) {
        return function("lag", expression.type(), expression);
    }

    /** The value of some row before, or another where there is none; needs {@link FunctionExpr#over}. */
    public static <T> FunctionExpr<T> lag(Expression<T> expression, int rows, @Nullable T otherwise) {
        return moved("lag", expression, rows, otherwise);
    }

    /** The value of the next row; needs {@link FunctionExpr#over}. */
    public static <T> FunctionExpr<T> lead(Expression<T> expression) {
        return function("lead", expression.type(), expression);
    }

    /** The value of some row after, or another where there is none; needs {@link FunctionExpr#over}. */
    public static <T> FunctionExpr<T> lead(Expression<T> expression, int rows, @Nullable T otherwise) {
        return moved("lead", expression, rows, otherwise);
    }

    /** The value of the window's first row; needs {@link FunctionExpr#over}. */
    public static <T> FunctionExpr<T> firstValue(Expression<T> expression) {
        return function("first_value", expression.type(), expression);
    }

    /** The value of the window's last row; needs {@link FunctionExpr#over}. */
    public static <T> FunctionExpr<T> lastValue(Expression<T> expression) {
        return function("last_value", expression.type(), expression);
    }

    /** Begins a window: the rows that share the values of some expressions. */
    public static Window partitionBy(Expression<?>... terms) {
        return Window.NONE.partitionBy(terms);
    }

    /** Begins a window: all rows in some order. */
    public static Window window(Order... terms) {
        return Window.NONE.orderBy(terms);
    }

    /**
     * Any function of the database.
     *
     * @param name an identifier, perhaps with packages before: {@code pkg.name}; odd characters are quoted
     */
    public static <T> FunctionExpr<T> function(String name, SqlType<T> type, Expression<?>... arguments) {
        Expr[] nodes = new Expr[arguments.length];
        for (int index = 0; index < nodes.length; index++) {
            nodes[index] = arguments[index].node();
        }
        return new FunctionExpr<>(FunctionCall.of(name, type, nodes), type);
    }

    private static <T> FunctionExpr<T> moved(String name, Expression<T> expression, int rows, @Nullable T otherwise) {
        SqlType<T> type = expression.type();
        return new FunctionExpr<>(
                FunctionCall.of(
                        name, type, expression.node(), Bind.of(rows, SqlTypes.INTEGER), Bind.of(otherwise, type)),
                type);
    }

    private static <N extends Number> WindowFunction<N> ranking(String name, SqlType<N> type) {
        return new WindowFunction<>(FunctionCall.of(name, type), type);
    }

    private static <N extends Number> Aggregate<N> aggregate(String name, SqlType<N> type, Expr argument) {
        return new Aggregate<>(FunctionCall.of(name, type, argument), type);
    }
}
