package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/** Stand-in for the runtime class of this name. */
public final class JsonAttribute<E, T> {
    public final String name;

    public JsonAttribute(EntityRef entity, String name, SqlType<T> type) {
        this.name = name;
    }
}
