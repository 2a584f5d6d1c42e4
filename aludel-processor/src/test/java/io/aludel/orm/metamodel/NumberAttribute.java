package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/** Stand-in for the metamodel class of this name. */
public final class NumberAttribute<E, N extends Number> extends BasicAttribute<E, N> {
    public NumberAttribute(EntityRef entity, String name, SqlType<N> type) {
        super(entity, name, type);
    }
}
