package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code function OVER (PARTITION BY .. ORDER BY .. frame)}. */
public record WindowCall(
        Expr function,
        List<Expr> partitionBy,
        List<OrderTerm> orderBy,
        @Nullable WindowFrame frame) implements Expr {
    public WindowCall {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.window(this);
    }

    @Override
    public SqlType<?> type() {
        return function.type();
    }
}
