package io.aludel.sql;

import io.aludel.schema.Sequence;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnDefaults;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Inline;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.ResultTypes;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.type.Range;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values, parameters, conditions, casts and what else expressions are made of; part of {@link Sql}. */
public class SqlExpressions extends SqlFunctions {
    /** For the facade that inherits these names. */
    protected SqlExpressions() {}

    /**
     * An expression that the application wrote itself, perhaps with parameters as {@code :name}; never give it what a user typed.
     *
     * @param sql {@code \:} is a colon that begins no parameter
     */
    public static <T> Expression<T> literalSql(String sql, SqlType<T> type) {
        return TextFragments.expression(sql, type, Map.of());
    }

    /** {@link #literalSql} with the values of its parameters; collections are lists, with the parentheses of {@code IN :ids}. */
    public static <T> Expression<T> literalSql(
            String sql, SqlType<T> type, Map<String, ? extends @Nullable Object> values) {
        return TextFragments.expression(sql, type, values);
    }

    /** {@link #literalSql} where a condition is wanted. */
    public static Predicate conditionSql(String sql) {
        return Expressions.predicate(literalSql(sql, SqlTypes.BOOLEAN).node());
    }

    /** {@link #conditionSql} with the values of its parameters. */
    public static Predicate conditionSql(String sql, Map<String, ? extends @Nullable Object> values) {
        return Expressions.predicate(literalSql(sql, SqlTypes.BOOLEAN, values).node());
    }

    /** {@link #literalSql} where a term of ORDER BY is wanted, direction included. */
    public static Order orderSql(String sql) {
        return new Order(new OrderTerm(literalSql(sql, SqlTypes.UNKNOWN).node(), false, OrderTerm.Nulls.DEFAULT));
    }

    /** A value as an expression; it travels as a parameter. */
    @SuppressWarnings("unchecked") // the default type of a class carries that class
    public static <T> Expression<T> value(T value) {
        return value(value, (SqlType<T>) SqlTypes.forJavaType(value.getClass()));
    }

    /** A text as an expression; it travels as a parameter. */
    public static TextExpr value(String value) {
        return Expressions.text(Bind.of(value, SqlTypes.VARCHAR));
    }

    /** A number as an expression; it travels as a parameter. */
    @SuppressWarnings("unchecked") // as above
    public static <N extends Number> NumberExpr<N> value(N value) {
        SqlType<N> type = (SqlType<N>) SqlTypes.forJavaType(value.getClass());
        return Expressions.number(Bind.of(value, type), type);
    }

    /** A value of a type as an expression; it travels as a parameter, and null as NULL. */
    public static <T> Expression<T> value(@Nullable T value, SqlType<T> type) {
        return Expressions.of(Bind.of(value, type), type);
    }

    /**
     * A value that stands in the SQL as a literal, escaped by the dialect, where a database takes no parameter. Each value makes a
     * statement of its own in the plan cache.
     */
    public static <T> Expression<T> inlined(T value, SqlType<T> type) {
        return Expressions.of(new Inline(value, type), type);
    }

    /** A parameter whose value is given at execution. */
    public static <T> Expression<T> parameter(String name, SqlType<T> type) {
        return Expressions.of(Bind.parameter(name, type), type);
    }

    /** A parameter with a value that an execution may replace. */
    public static <T> Expression<T> parameter(String name, SqlType<T> type, @Nullable T value) {
        return Expressions.of(Bind.named(name, value, type), type);
    }

    /** A parameter that is asked for its value at each execution that gives none. */
    public static <T> Expression<T> suppliedParameter(String name, SqlType<T> type, Supplier<? extends T> value) {
        return Expressions.of(Bind.supplied(name, value, type), type);
    }

    /** A list parameter for IN, whose values are given at execution. */
    public static <T> ListParameter<T> listParameter(String name, SqlType<T> elements) {
        return new ListParameter<>(Bind.list(name, elements), elements);
    }

    /** A list parameter for IN, with values that an execution may replace. */
    public static <T> ListParameter<T> listParameter(String name, SqlType<T> elements, Collection<? extends T> values) {
        return new ListParameter<>(Bind.list(name, values, elements), elements);
    }

    /** SQL's NULL as a value of some type. */
    public static <T> Expression<T> sqlNull(SqlType<T> type) {
        return Expressions.of(Constant.NULL, type);
    }

    /** TRUE. */
    public static Predicate sqlTrue() {
        return Expressions.predicate(Constant.TRUE);
    }

    /** FALSE. */
    public static Predicate sqlFalse() {
        return Expressions.predicate(Constant.FALSE);
    }

    /** The column of a query's result by its label, for ORDER BY and GROUP BY. */
    public static <T> Expression<T> labelled(String name, SqlType<T> type) {
        return Expressions.of(new LabelRef(name, type), type);
    }

    /** Begins a CASE with its first branch. */
    public static <T> CaseBuilder<T> caseWhen(Predicate condition, Expression<T> result) {
        return new CaseBuilder<T>(null, List.of(), result.type()).when(condition, result);
    }

    /** Begins a CASE with its first branch; the results have a type of their own. */
    public static <T> CaseBuilder<T> caseWhen(Predicate condition, @Nullable T result, SqlType<T> type) {
        return new CaseBuilder<T>(null, List.of(), type).when(condition, result);
    }

    /** Begins a CASE that compares one expression with values. */
    public static <V, T> SimpleCase<V, T> caseOf(Expression<V> operand, SqlType<T> results) {
        return new SimpleCase<>(operand, List.of(), results);
    }

    /** All conditions together. */
    public static Predicate and(Predicate first, Predicate... more) {
        Predicate all = first;
        for (Predicate condition : more) {
            all = all.and(condition);
        }
        return all;
    }

    /** All conditions together; TRUE when there are none. */
    public static Predicate and(Collection<? extends Predicate> conditions) {
        Expr all = Conditions.and(Constant.TRUE, Operand.nodes(conditions));
        return Expressions.predicate(all == null ? Constant.TRUE : all);
    }

    /** Any of the conditions. */
    public static Predicate or(Predicate first, Predicate... more) {
        Predicate any = first;
        for (Predicate condition : more) {
            any = any.or(condition);
        }
        return any;
    }

    /** Any of the conditions; FALSE when there are none. */
    public static Predicate or(Collection<? extends Predicate> conditions) {
        Expr any = Constant.FALSE;
        for (Predicate condition : conditions) {
            any = Conditions.or(any, condition.node());
        }
        return Expressions.predicate(any);
    }

    /** The opposite of a condition, by the opposite operator where there is one. */
    public static Predicate not(Predicate condition) {
        return condition.not();
    }

    /** {@code CAST(expression AS type)}. */
    public static <R> Expression<R> cast(Expression<?> expression, SqlType<R> type) {
        return expression.cast(type);
    }

    /** A cast that gives NULL for what cannot be converted. No database of today's knows it; dialects of others may. */
    public static <R> Expression<R> tryCast(Expression<?> expression, SqlType<R> type) {
        return Expressions.of(new CastExpr(CastExpr.Mode.TRY_CAST, expression.node(), type), type);
    }

    /** The same SQL, whose values are sent and read as another type. */
    public static <R> Expression<R> typeCoerce(Expression<?> expression, SqlType<R> type) {
        Expr node = expression.node();
        Expr coerced = node instanceof Bind bind ? bind.as(type) : new CastExpr(CastExpr.Mode.COERCE, node, type);
        return Expressions.of(coerced, type);
    }

    /** A text compared and sorted by a collation. */
    public static TextExpr collate(Expression<String> text, String collation) {
        return asText(text).collate(collation);
    }

    /**
     * A number taken for a decimal one, so that it can stand beside others: {@code price.times(decimal(quantity))}. Databases mix
     * numbers by themselves, so nothing is written for it.
     */
    public static NumberExpr<BigDecimal> decimal(Expression<? extends Number> number) {
        return asNumber(typeCoerce(number, NUMERIC));
    }

    /** {@code (a, b)}. */
    public static <A, B> TupleExpr<Row2<A, B>> tuple(Expression<A> a, Expression<B> b) {
        return TupleExpr.of(row -> Arrays.asList(row.value1(), row.value2()), a, b);
    }

    /** {@code (a, b, c)}. */
    public static <A, B, C> TupleExpr<Row3<A, B, C>> tuple(Expression<A> a, Expression<B> b, Expression<C> c) {
        return TupleExpr.of(row -> Arrays.asList(row.value1(), row.value2(), row.value3()), a, b, c);
    }

    /** {@code (a, b, c, d)}. */
    public static <A, B, C, D> TupleExpr<Row4<A, B, C, D>> tuple(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d) {
        return TupleExpr.of(row -> Arrays.asList(row.value1(), row.value2(), row.value3(), row.value4()), a, b, c, d);
    }

    /** A row value of any width, whose values are lists. */
    public static TupleExpr<List<? extends @Nullable Object>> tuple(List<? extends Expression<?>> values) {
        return TupleExpr.of(row -> row, values.toArray(Expression<?>[]::new));
    }

    /** {@code ANY (query)}: to the right of a comparison, which has to hold for some row. */
    public static <T> Expression<T> any(Query<T> query) {
        return quantified(Operators.ANY, query);
    }

    /** {@code ANY (array)}: to the right of a comparison, which has to hold for some element. */
    public static <T> Expression<T> any(ArrayExpr<T> array) {
        return Expressions.of(Operation.of(Operators.ANY, array.elementType(), array.node()), array.elementType());
    }

    /** {@code ALL (query)}: to the right of a comparison, which has to hold for all rows. */
    public static <T> Expression<T> all(Query<T> query) {
        return quantified(Operators.ALL, query);
    }

    /** {@code ALL (array)}: to the right of a comparison, which has to hold for all elements. */
    public static <T> Expression<T> all(ArrayExpr<T> array) {
        return Expressions.of(Operation.of(Operators.ALL, array.elementType(), array.node()), array.elementType());
    }

    /** A part of a date or time. */
    public static NumberExpr<Integer> extract(DateField field, Expression<? extends Temporal> time) {
        return Expressions.number(
                Operation.of(Operators.EXTRACT, SqlTypes.INTEGER, Operand.word(field.sql()), time.node()),
                SqlTypes.INTEGER);
    }

    /** The next number of a sequence; it is taken when the statement runs, and never given back. */
    public static NumberExpr<Long> nextValue(Sequence sequence) {
        return Expressions.number(
                typeCoerce(Expressions.of(ColumnDefaults.nextNumber(sequence), SqlTypes.BIGINT), SqlTypes.BIGINT)
                        .node(),
                SqlTypes.BIGINT);
    }

    /** A text, for what texts can do. */
    public static TextExpr asText(Expression<String> text) {
        return text instanceof TextExpr already ? already : Expressions.text(text.node());
    }

    /** A number, for what numbers can do. */
    public static <N extends Number> NumberExpr<N> asNumber(Expression<N> number) {
        return Expressions.number(number.node(), number.type());
    }

    /** A date or time, for what these can do. */
    public static <T extends Temporal> TemporalExpr<T> temporal(Expression<T> time) {
        return Expressions.temporal(time.node(), time.type());
    }

    /** A JSON value, for what these can do. */
    public static <T> JsonExpr<T> json(Expression<T> json) {
        return Expressions.json(json.node(), json.type());
    }

    /** An array, for what these can do. */
    public static <T> ArrayExpr<T> array(Expression<List<T>> array, SqlType<T> elementType) {
        return Expressions.array(array.node(), array.type(), elementType);
    }

    /** {@code ARRAY[a, b]}. */
    public static <T> ArrayExpr<T> arrayOf(SqlType<T> elementType, List<? extends Expression<? extends T>> elements) {
        SqlType<List<T>> type = SqlTypes.array(elementType);
        Expr array = new Operation(Operators.ARRAY, Operand.nodes(elements), type);
        return Expressions.array(elements.isEmpty() ? new CastExpr(array, type) : array, type, elementType);
    }

    /** {@code ARRAY[a, b]} of values. */
    @SafeVarargs
    public static <T> ArrayExpr<T> arrayOf(SqlType<T> elementType, T... elements) {
        SqlType<List<T>> type = SqlTypes.array(elementType);
        Expr array = new Operation(Operators.ARRAY, Operand.all(Arrays.asList(elements), elementType), type);
        return Expressions.array(elements.length == 0 ? new CastExpr(array, type) : array, type, elementType);
    }

    /** A range, for what these can do. */
    public static <T> RangeExpr<T> range(Expression<Range<T>> range, SqlType<T> boundType) {
        return Expressions.range(range.node(), range.type(), boundType);
    }

    /**
     * Any operator with its operands: for code that builds expressions whose types it does not know.
     *
     * @param operator one of {@link Operators}, or the application's own
     * @param type the type of the result
     */
    public static <T> Expression<T> operation(Operator operator, SqlType<T> type, Expression<?>... operands) {
        return Expressions.of(new Operation(operator, Operand.nodes(Arrays.asList(operands)), type), type);
    }

    /** {@link #operation} whose type follows from those of its first two operands. */
    public static Expression<?> operation(Operator operator, Expression<?>... operands) {
        SqlType<?> left = operands[0].type();
        return operation(
                operator, ResultTypes.of(operator, left, operands[operands.length > 1 ? 1 : 0].type()), operands);
    }

    /** {@link #operation} that is a condition. */
    public static Predicate condition(Operator operator, Expression<?>... operands) {
        return Expressions.predicate(
                operation(operator, SqlTypes.BOOLEAN, operands).node());
    }

    private static <T> Expression<T> quantified(Operator operator, Query<T> query) {
        var node = Expressions.queryNode(query);
        @SuppressWarnings("unchecked") // the query's only column has the type of its rows
        SqlType<T> type = (SqlType<T>)
                (node.columns().isEmpty()
                        ? SqlTypes.UNKNOWN
                        : node.columns().get(0).type());
        Expr subquery = new SubqueryExpr(SubqueryExpr.Kind.SCALAR, node, type);
        return Expressions.of(Operation.of(operator, type, subquery), type);
    }
}
