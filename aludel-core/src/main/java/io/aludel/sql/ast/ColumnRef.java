package io.aludel.sql.ast;

import io.aludel.type.SqlType;

/** A column of something that stands in FROM: {@code users.name}. */
public record ColumnRef(From source, String name, SqlType<?> type) implements Expr {

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.column(this);
    }
}
