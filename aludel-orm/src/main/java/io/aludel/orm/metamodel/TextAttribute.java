package io.aludel.orm.metamodel;

import io.aludel.sql.TextExpr;
import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/**
 * An attribute whose values are text. Immutable.
 *
 * @param <E> the entity that has the attribute
 */
public final class TextAttribute<E> extends ValueAttribute<E, String> implements TextExpr {
    /** For generated classes. */
    public TextAttribute(EntityRef entity, String name, SqlType<String> type) {
        super(entity, name, type);
    }
}
