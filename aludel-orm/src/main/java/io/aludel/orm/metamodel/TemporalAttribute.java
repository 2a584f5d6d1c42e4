package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/**
 * An attribute whose values are dates or times. Immutable.
 *
 * @param <E> the entity that has the attribute
 * @param <T> the Java type of its values
 */
public final class TemporalAttribute<E, T> extends ValueAttribute<E, T> {
    /** For generated classes. */
    public TemporalAttribute(EntityRef entity, String name, SqlType<T> type) {
        super(entity, name, type);
    }
}
