package io.aludel.sql.ast;

import io.aludel.type.SqlType;

/** The name of a label, in ORDER BY or GROUP BY. */
public record LabelRef(String name, SqlType<?> type) implements Expr {

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.labelRef(this);
    }
}
