package io.aludel.sql.ast;

import io.aludel.type.SqlType;

/** An element of FROM used as a value: the only column of a function, or the whole row of a table. */
public record SourceValue(From source, SqlType<?> type) implements Expr {

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.sourceValue(this);
    }
}
