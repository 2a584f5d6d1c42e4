package io.aludel.sql.ast;

import io.aludel.type.SqlType;

/** An expression as a value of another type. */
public record CastExpr(Mode mode, Expr operand, SqlType<?> type) implements Expr {
    /** Who changes the type. */
    public enum Mode {
        /** The database: {@code CAST(operand AS type)}. */
        CAST,
        /** The database, which gives NULL for what it cannot convert: {@code TRY_CAST(operand AS type)}. */
        TRY_CAST,
        /** Only this side; the SQL stays as it is, values are read and sent as the new type. */
        COERCE
    }

    /** {@code CAST(operand AS type)}. */
    public CastExpr(Expr operand, SqlType<?> type) {
        this(Mode.CAST, operand, type);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.cast(this);
    }
}
