package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;

/**
 * A relationship to many other entities. Immutable.
 *
 * @param <E> the entity that has the relationship
 * @param <T> the entity at the other end
 */
public final class CollectionAttribute<E, T> extends RelationshipAttribute<E, T> {
    /** For generated classes. */
    public CollectionAttribute(EntityRef entity, String name, Class<T> targetType) {
        super(entity, name, targetType);
    }
}
