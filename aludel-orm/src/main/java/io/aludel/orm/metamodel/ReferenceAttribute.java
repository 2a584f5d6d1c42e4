package io.aludel.orm.metamodel;

import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to one other entity. Generated {@code Reference} classes extend it with the other entity's key. Immutable.
 *
 * @param <E> the entity that has the relationship
 * @param <T> the entity at the other end
 */
public class ReferenceAttribute<E, T> extends RelationshipAttribute<E, T> {
    /** For generated classes. */
    public ReferenceAttribute(EntityRef entity, String name, Class<T> targetType) {
        super(entity, name, targetType);
    }

    /** Refers to this object; {@code IS NULL} for null. The object needs to have its key already. */
    public Predicate eq(@Nullable T object) {
        if (object == null) {
            return isNull();
        }
        return Expressions.predicate(
                Operation.of(Operators.EQ, SqlTypes.BOOLEAN, key(), Bind.of(object, SqlTypes.UNKNOWN)));
    }

    /** Refers to nothing. */
    public Predicate isNull() {
        return Expressions.predicate(Operation.of(Operators.IS, SqlTypes.BOOLEAN, key(), Constant.NULL));
    }

    /** Refers to something. */
    public Predicate isNotNull() {
        return Expressions.predicate(Operation.of(Operators.IS_NOT, SqlTypes.BOOLEAN, key(), Constant.NULL));
    }

    private AttributeRef key() {
        return new AttributeRef(entity(), name(), SqlTypes.UNKNOWN);
    }
}
