package io.aludel.orm.metamodel;

import io.aludel.sql.JsonExpr;
import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/**
 * An attribute whose values are kept as JSON. Immutable.
 *
 * @param <E> the entity that has the attribute
 * @param <T> the Java type of its values
 */
public final class JsonAttribute<E, T> extends ValueAttribute<E, T> implements JsonExpr<T> {
    /** For generated classes. */
    public JsonAttribute(EntityRef entity, String name, SqlType<T> type) {
        super(entity, name, type);
    }
}
