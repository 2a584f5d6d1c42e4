package io.aludel.sql;

import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Printed;
import io.aludel.type.SqlType;
import java.util.Arrays;

/**
 * A call of a function, perhaps of an aggregate. Immutable.
 *
 * <pre>{@code
 * function("array_agg", array(BIGINT), id).orderBy(createdAt.desc())
 * function("percentile_cont", DOUBLE, value(0.5)).withinGroup(price.asc())
 * }</pre>
 *
 * @param <T> the Java type of its value
 */
public final class FunctionExpr<T> implements Expression<T> {
    private final FunctionCall call;
    private final SqlType<T> type;

    FunctionExpr(FunctionCall call, SqlType<T> type) {
        this.call = call;
        this.type = type;
    }

    @Override
    public Expr node() {
        return call;
    }

    /** The call, for what builds upon it, such as a function in FROM. */
    public FunctionCall call() {
        return call;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    /** Takes equal arguments once. */
    public FunctionExpr<T> distinctArguments() {
        return new FunctionExpr<>(call.withDistinct(true), type);
    }

    /** Takes the rows in some order. */
    public FunctionExpr<T> orderBy(Order... terms) {
        return new FunctionExpr<>(call.withOrderBy(Operand.nodes(Arrays.asList(terms))), type);
    }

    /** Works over the rows in some order, as {@code mode} and {@code percentile_cont} do. */
    public FunctionExpr<T> withinGroup(Order... terms) {
        return new FunctionExpr<>(call.withWithinGroup(Operand.nodes(Arrays.asList(terms))), type);
    }

    /** Takes only rows that satisfy a condition; several are put together with AND. */
    public FunctionExpr<T> filter(Predicate condition) {
        return new FunctionExpr<>(call.withFilter(Conditions.and(call.filter(), condition.node())), type);
    }

    /** Over a window of rows. */
    public Expression<T> over(Window window) {
        return Expressions.of(window.call(call), type);
    }

    /** Over all rows in some order. */
    public Expression<T> over(Order... order) {
        return over(Window.NONE.orderBy(order));
    }

    /** The expression in standard SQL, without values; for people to read. */
    @Override
    public String toString() {
        return Printed.of(node());
    }
}
