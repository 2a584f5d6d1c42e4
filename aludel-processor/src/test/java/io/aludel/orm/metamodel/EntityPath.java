package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;

/** Stand-in for the metamodel class of this name. */
public class EntityPath<E> {
    private final EntityRef entity;
    private final Class<E> type;

    protected EntityPath(EntityRef entity, Class<E> type) {
        this.entity = entity;
        this.type = type;
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " " + entity.alias();
    }
}
