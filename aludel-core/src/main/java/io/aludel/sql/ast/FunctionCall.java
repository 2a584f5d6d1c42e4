package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function call.
 *
 * @param name the generic name; a dialect may know it by another
 * @param arguments the arguments
 * @param distinct whether an aggregate takes equal arguments once
 * @param orderBy the order in which an aggregate takes its rows
 * @param withinGroup the order over which an ordered-set aggregate works
 * @param filter restricts the rows of an aggregate, or null
 * @param type the type of the result
 */
public record FunctionCall(
        String name,
        List<Expr> arguments,
        boolean distinct,
        List<Expr> orderBy,
        List<Expr> withinGroup,
        @Nullable Expr filter,
        SqlType<?> type)
        implements Expr {
    public FunctionCall {
        arguments = List.copyOf(arguments);
        orderBy = List.copyOf(orderBy);
        withinGroup = List.copyOf(withinGroup);
    }

    /** A plain call. */
    public static FunctionCall of(String name, SqlType<?> type, Expr... arguments) {
        return new FunctionCall(name, List.of(arguments), false, List.of(), List.of(), null, type);
    }

    /** The same call with other arguments. */
    public FunctionCall withArguments(List<? extends Expr> changed) {
        return new FunctionCall(name, List.copyOf(changed), distinct, orderBy, withinGroup, filter, type);
    }

    /** The same, taking equal arguments once or as often as they come. */
    public FunctionCall withDistinct(boolean changed) {
        return new FunctionCall(name, arguments, changed, orderBy, withinGroup, filter, type);
    }

    /** The same over rows in an order. */
    public FunctionCall withOrderBy(List<? extends Expr> changed) {
        return new FunctionCall(name, arguments, distinct, List.copyOf(changed), withinGroup, filter, type);
    }

    /** The same over an ordered set. */
    public FunctionCall withWithinGroup(List<? extends Expr> changed) {
        return new FunctionCall(name, arguments, distinct, orderBy, List.copyOf(changed), filter, type);
    }

    /** The same over the rows that satisfy a condition; null for all rows. */
    public FunctionCall withFilter(@Nullable Expr changed) {
        return new FunctionCall(name, arguments, distinct, orderBy, withinGroup, changed, type);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.function(this);
    }
}
