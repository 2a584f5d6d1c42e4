package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;

/** A whole entity in a select list. */
public record EntityColumns(EntityRef entity) implements Expr {

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.entityColumns(this);
    }

    @Override
    public SqlType<?> type() {
        return SqlTypes.UNKNOWN;
    }
}
