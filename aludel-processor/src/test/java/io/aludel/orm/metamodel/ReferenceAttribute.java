package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;

/** Stand-in for the metamodel class of this name. */
public class ReferenceAttribute<E, T> {
    private final EntityRef entity;
    private final String name;
    private final Class<T> target;

    protected ReferenceAttribute(EntityRef entity, String name, Class<T> target) {
        this.entity = entity;
        this.name = name;
        this.target = target;
    }

    public final EntityRef entity() {
        return entity;
    }

    public final String name() {
        return name;
    }

    @Override
    public String toString() {
        return entity.type().getSimpleName() + " " + entity.alias() + " " + name + " -> " + target.getSimpleName();
    }
}
