package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function call. {@code name} is the generic name; a dialect may know it by another. {@code filter} restricts the rows of an aggregate. */
public record FunctionCall(
        String name,
        List<Expr> arguments,
        boolean distinct,
        @Nullable Expr filter,
        SqlType<?> type) implements Expr {
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** A plain call. */
    public static FunctionCall of(String name, SqlType<?> type, Expr... arguments) {
        return new FunctionCall(name, List.of(arguments), false, null, type);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.function(this);
    }
}
