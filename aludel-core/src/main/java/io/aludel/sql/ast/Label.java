package io.aludel.sql.ast;

import io.aludel.type.SqlType;

/** {@code expression AS name}; in ORDER BY and GROUP BY it stands for its name. */
public record Label(Expr expression, String name) implements Expr {

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.label(this);
    }

    @Override
    public SqlType<?> type() {
        return expression.type();
    }
}
