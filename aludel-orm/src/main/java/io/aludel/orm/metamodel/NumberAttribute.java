package io.aludel.orm.metamodel;

import io.aludel.sql.NumberExpr;
import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;

/**
 * An attribute whose values are numbers. Immutable.
 *
 * @param <E> the entity that has the attribute
 * @param <N> the Java type of its values
 */
public final class NumberAttribute<E, N extends Number> extends ValueAttribute<E, N> implements NumberExpr<N> {
    /** For generated classes. */
    public NumberAttribute(EntityRef entity, String name, SqlType<N> type) {
        super(entity, name, type);
    }
}
