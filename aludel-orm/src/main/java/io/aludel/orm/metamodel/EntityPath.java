package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.EntityItem;
import io.aludel.sql.ast.EntityRef;

/**
 * A use of an entity under an alias; generated {@code Path} classes extend it. Immutable.
 *
 * @param <E> the entity
 */
public abstract class EntityPath<E> implements EntityItem<E> {
    private final EntityRef entity;
    private final Class<E> type;

    /** For generated classes. */
    protected EntityPath(EntityRef entity, Class<E> type) {
        this.entity = requireNonNull(entity, "entity");
        this.type = requireNonNull(type, "type");
    }

    @Override
    public EntityRef entity() {
        return entity;
    }

    /** The entity's class. */
    public Class<E> type() {
        return type;
    }
}
