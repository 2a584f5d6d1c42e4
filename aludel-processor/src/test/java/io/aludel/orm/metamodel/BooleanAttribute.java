package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/** Stand-in for the metamodel class of this name. */
public final class BooleanAttribute<E> extends BasicAttribute<E, Boolean> {
    public BooleanAttribute(EntityRef entity, String name, SqlType<Boolean> type) {
        super(entity, name, type);
    }
}
