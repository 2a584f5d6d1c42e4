package io.aludel.sql;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
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

    /** Counts only rows that satisfy a condition. */
    public Aggregate<N> filter(Predicate condition) {
        return new Aggregate<>(
                new FunctionCall(call.name(), call.arguments(), call.distinct(), condition.node(), call.type()), type);
    }

    /** Over a window of rows instead of a group. */
    public NumberExpr<N> over(Window window) {
        return Expressions.number(window.call(call), type);
    }
}
