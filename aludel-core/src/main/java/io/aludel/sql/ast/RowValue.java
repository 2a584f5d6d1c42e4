package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.List;

/** {@code (a, b)}. */
public record RowValue(List<Expr> values) implements Expr {
    public RowValue {
        values = List.copyOf(values);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.rowValue(this);
    }

    @Override
    public SqlType<?> type() {
        return SqlTypes.UNKNOWN;
    }
}
