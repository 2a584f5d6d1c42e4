package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/**
 * An attribute whose values are neither text, numbers, dates nor truth values. Immutable.
 *
 * @param <E> the entity that has the attribute
 * @param <T> the Java type of its values
 */
public final class BasicAttribute<E, T> extends ValueAttribute<E, T> {
    /** For generated classes. */
    public BasicAttribute(EntityRef entity, String name, SqlType<T> type) {
        super(entity, name, type);
    }
}
