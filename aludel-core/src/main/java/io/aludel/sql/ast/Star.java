package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** {@code *}, or {@code source.*}. */
public record Star(@Nullable From source) implements Expr {

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.star(this);
    }

    @Override
    public SqlType<?> type() {
        return SqlTypes.UNKNOWN;
    }
}
