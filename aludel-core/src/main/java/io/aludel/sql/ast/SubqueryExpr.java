package io.aludel.sql.ast;

import io.aludel.type.SqlType;

/** A query inside an expression: as a value, or after EXISTS. */
public record SubqueryExpr(Kind kind, QueryNode query, SqlType<?> type) implements Expr {
    /** What is asked of the query. */
    public enum Kind {
        SCALAR,
        EXISTS
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.subquery(this);
    }
}
