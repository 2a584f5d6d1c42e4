package io.aludel.sql.ast;

import io.aludel.type.SqlType;

/** {@code CAST(operand AS type)}. */
public record CastExpr(Expr operand, SqlType<?> type) implements Expr {

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.cast(this);
    }
}
