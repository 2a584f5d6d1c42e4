package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Two entities meet along a relationship. The mapping knows the condition, with the table of links where there is one.
 *
 * @param relationship the relationship, with the entity that has it
 * @param target the entity at the other end; null when there is none
 */
public record RelationCondition(
        RelationshipRef relationship, @Nullable EntityRef target) implements Expr {
    @Override
    public SqlType<?> type() {
        return SqlTypes.BOOLEAN;
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.relation(this);
    }
}
