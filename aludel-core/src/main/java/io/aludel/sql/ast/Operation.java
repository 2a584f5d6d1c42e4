package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import java.util.List;

/** An operator with its operands: {@code a = b}, {@code NOT a}, {@code a BETWEEN b AND c}. */
public record Operation(Operator operator, List<Expr> operands, SqlType<?> type) implements Expr {
    public Operation {
        operands = List.copyOf(operands);
    }

    /** An operator with its operands. */
    public static Operation of(Operator operator, SqlType<?> type, Expr... operands) {
        return new Operation(operator, List.of(operands), type);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.operation(this);
    }
}
