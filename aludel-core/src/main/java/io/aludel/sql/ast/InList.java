package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.List;

/** {@code left IN (values)}; an empty list is rendered as something that is never true. */
public record InList(Expr left, List<Expr> values, boolean negated) implements Expr {
    public InList {
        values = List.copyOf(values);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.inList(this);
    }

    @Override
    public SqlType<?> type() {
        return SqlTypes.BOOLEAN;
    }
}
