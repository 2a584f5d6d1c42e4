package io.aludel.sql;

import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.RelationshipRef;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that can be joined along; the generated metamodel has one for each. Immutable.
 *
 * @param <E> the entity at the other end
 */
public interface RelationshipPath<E> {
    /** The relationship by name. */
    RelationshipRef relationship();

    /** The entity at the other end, under its own name. */
    EntityRef target();

    /** A condition that goes into ON beside the relationship's own, or null. */
    @Nullable
    Expr extraCondition();
}
