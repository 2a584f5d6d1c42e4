package io.aludel.orm.metamodel;

import io.aludel.sql.ArrayExpr;
import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.List;

/**
 * An attribute whose values are arrays. Immutable.
 *
 * @param <E> the entity that has the attribute
 * @param <T> the Java type of the elements
 */
public final class ArrayAttribute<E, T> extends ValueAttribute<E, List<T>> implements ArrayExpr<T> {
    private final SqlType<T> elementType;

    /** For generated classes. */
    public ArrayAttribute(EntityRef entity, String name, SqlType<T> elementType) {
        super(entity, name, SqlTypes.array(elementType));
        this.elementType = elementType;
    }

    @Override
    public SqlType<T> elementType() {
        return elementType;
    }
}
