package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/** Stand-in for the metamodel class of this name. */
public final class TextAttribute<E> extends BasicAttribute<E, String> {
    public TextAttribute(EntityRef entity, String name, SqlType<String> type) {
        super(entity, name, type);
    }
}
