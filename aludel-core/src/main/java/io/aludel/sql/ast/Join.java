package io.aludel.sql.ast;

import org.jspecify.annotations.Nullable;

/** {@code left JOIN right ON on}. */
public record Join(
        JoinKind kind, From left, From right, @Nullable Expr on) implements From {

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.join(this);
    }
}
