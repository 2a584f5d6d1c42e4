package io.aludel.sql.ast;

import io.aludel.type.SqlType;

/** A term of ORDER BY. */
public record OrderTerm(Expr expression, boolean descending, Nulls nulls) implements Expr {
    /** Where NULL stands. */
    public enum Nulls {
        DEFAULT,
        FIRST,
        LAST
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.orderTerm(this);
    }

    @Override
    public SqlType<?> type() {
        return expression.type();
    }
}
