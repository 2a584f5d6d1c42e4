package io.aludel.sql;

import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Printed;
import io.aludel.type.SqlType;

/**
 * An aggregate whose value is a number: over a group, or over a window. Immutable.
 *
 * @param <N> the Java type of the number
 */
public final class Aggregate<N extends Number> implements NumberExpr<N> {
    private final FunctionCall call;
    private final SqlType<N> type;

    Aggregate(FunctionCall call, SqlType<N> type) {
        this.call = call;
        this.type = type;
    }

    @Override
    public Expr node() {
        return call;
    }

    @Override
    public SqlType<N> type() {
        return type;
    }

    /** Takes equal arguments once. */
    public Aggregate<N> distinctArguments() {
        return new Aggregate<>(call.withDistinct(true), type);
    }

    /** Takes only rows that satisfy a condition; several are put together with AND. */
    public Aggregate<N> filter(Predicate condition) {
        return new Aggregate<>(call.withFilter(Conditions.and(call.filter(), condition.node())), type);
    }

    /** Over a window of rows instead of a group. */
    public NumberExpr<N> over(Window window) {
        return Expressions.number(window.call(call), type);
    }

    /** Over all rows in some order instead of a group. */
    public NumberExpr<N> over(Order... order) {
        return over(Window.NONE.orderBy(order));
    }

    /** The expression in standard SQL, without values; for people to read. */
    @Override
    public String toString() {
        return Printed.of(node());
    }
}
