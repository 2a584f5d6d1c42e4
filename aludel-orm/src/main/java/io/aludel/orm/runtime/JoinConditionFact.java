package io.aludel.orm.runtime;

import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The relationship has a condition of its own.
 *
 * @param condition makes it from the owner, the other end and the link between them
 * @param links the entity that is mapped to the table of links, when the condition uses it; else null
 */
public record JoinConditionFact(
        Condition condition, @Nullable Class<?> links) implements AttributeFact {
    /** Makes a condition from entities. */
    @FunctionalInterface
    public interface Condition {
        /** The condition; {@code link} stands for nothing where no entity is mapped to the table of links. */
        Expr of(EntityRef owner, EntityRef target, EntityRef link);
    }

    /** A condition over both ends alone. */
    public JoinConditionFact(BiFunction<EntityRef, EntityRef, Expr> condition) {
        this((owner, target, link) -> condition.apply(owner, target), null);
    }
}
