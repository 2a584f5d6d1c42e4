package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/** Stand-in for the metamodel class of this name. */
public final class TemporalAttribute<E, N> extends BasicAttribute<E, N> {
    public TemporalAttribute(EntityRef entity, String name, SqlType<N> type) {
        super(entity, name, type);
    }
}
