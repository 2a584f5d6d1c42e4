package io.aludel.sql;

import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;

/**
 * A use of an entity in a statement, perhaps under an alias; can be selected and joined. Immutable.
 *
 * @param <E> the entity
 */
public interface EntityItem<E> extends FromItem, Selection<E> {
    /** The entity and its alias. */
    EntityRef entity();

    @Override
    default EntityRef from() {
        return entity();
    }

    @Override
    default Expr node() {
        return new EntityColumns(entity());
    }
}
