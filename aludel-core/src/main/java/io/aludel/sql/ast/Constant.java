package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;

/** A keyword that is a value. */
public enum Constant implements Expr {
    NULL(SqlTypes.UNKNOWN),
    TRUE(SqlTypes.BOOLEAN),
    FALSE(SqlTypes.BOOLEAN),
    DEFAULT(SqlTypes.UNKNOWN);

    private final transient SqlType<?> type;

    Constant(SqlType<?> type) {
        this.type = type;
    }

    @Override
    public SqlType<?> type() {
        return type;
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.constant(this);
    }
}
