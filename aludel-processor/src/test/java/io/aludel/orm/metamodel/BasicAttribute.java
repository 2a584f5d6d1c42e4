package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/** Stand-in for the metamodel class of this name. */
public class BasicAttribute<E, T> {
    private final EntityRef entity;
    private final String name;
    private final SqlType<T> type;

    public BasicAttribute(EntityRef entity, String name, SqlType<T> type) {
        this.entity = entity;
        this.name = name;
        this.type = type;
    }

    public EntityRef entity() {
        return entity;
    }

    @Override
    public String toString() {
        return entity.type().getSimpleName() + " " + entity.alias() + " " + name + " " + type.name();
    }
}
