package io.aludel.sql;

import io.aludel.sql.ast.FunctionCall;
import io.aludel.type.SqlType;

/**
 * A function that only makes sense over a window. Immutable.
 *
 * @param <N> the Java type of its value
 */
public final class WindowFunction<N extends Number> {
    private final FunctionCall call;
    private final SqlType<N> type;

    WindowFunction(FunctionCall call, SqlType<N> type) {
        this.call = call;
        this.type = type;
    }

    /** Over a window of rows. */
    public NumberExpr<N> over(Window window) {
        return Expressions.number(window.call(call), type);
    }

    /** Over all rows in some order. */
    public NumberExpr<N> over(Order... order) {
        return over(Window.NONE.orderBy(order));
    }
}
