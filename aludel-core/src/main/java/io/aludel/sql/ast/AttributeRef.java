package io.aludel.sql.ast;

import io.aludel.type.SqlType;

/** An attribute of an entity, which the mapping turns into a column. {@code path} may go through a to-one to its key: {@code author.id}. */
public record AttributeRef(EntityRef entity, String path, SqlType<?> type) implements Expr {

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.attribute(this);
    }
}
