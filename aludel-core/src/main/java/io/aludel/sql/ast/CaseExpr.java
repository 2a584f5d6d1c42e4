package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code CASE [operand] WHEN .. THEN .. ELSE .. END}. */
public record CaseExpr(
        @Nullable Expr operand, List<When> whens, @Nullable Expr otherwise, SqlType<?> type) implements Expr {
    public CaseExpr {
        whens = List.copyOf(whens);
    }

    /** One branch. */
    public record When(Expr condition, Expr result) {}

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.caseExpr(this);
    }
}
