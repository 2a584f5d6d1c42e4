package io.aludel.sql.ast;

import org.jspecify.annotations.Nullable;

/** A use of a common table expression. */
public record CteRef(Cte cte, @Nullable Alias alias) implements From {

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.cte(this);
    }
}
