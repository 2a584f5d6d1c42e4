package io.aludel.orm.metamodel;

import io.aludel.sql.Predicate;
import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/**
 * An attribute whose values are truth values; a condition by itself. Immutable.
 *
 * @param <E> the entity that has the attribute
 */
public final class BooleanAttribute<E> extends ValueAttribute<E, Boolean> implements Predicate {
    /** For generated classes. */
    public BooleanAttribute(EntityRef entity, String name, SqlType<Boolean> type) {
        super(entity, name, type);
    }
}
