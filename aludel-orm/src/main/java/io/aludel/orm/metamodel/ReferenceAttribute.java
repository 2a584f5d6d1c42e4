package io.aludel.orm.metamodel;

import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.RelationCondition;
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
        if (ObjectConditions.isKnown(object)) {
            return meets(object);
        }
        return Expressions.predicate(
                Operation.of(Operators.EQ, SqlTypes.BOOLEAN, key(), Bind.of(object, SqlTypes.UNKNOWN)));
    }

    /** Does not refer to this object: to another or to none; {@code IS NOT NULL} for null. */
    public Predicate ne(@Nullable T object) {
        return object == null ? isNotNull() : eq(object).not().or(isNull());
    }

    /** Refers to nothing. */
    public Predicate isNull() {
        return Expressions.predicate(new RelationCondition(relationship(), null));
    }

    /** Refers to something. */
    public Predicate isNotNull() {
        return isNull().not();
    }

    /** Refers to something. */
    public Predicate has() {
        return exists(null);
    }

    /**
     * What it refers to meets the criterion: {@code Post_.author.has(User_.name.eq("Ann"))}.
     *
     * <p>Attributes of the other end's class stand for the object there; where the owner is of the same class, they do so, too.
     */
    public Predicate has(Predicate criterion) {
        return exists(criterion);
    }

    /** What it refers to, called by the alias, meets the criterion. */
    public Predicate has(EntityPath<? extends T> alias, Predicate criterion) {
        return exists(alias, criterion);
    }

    private AttributeRef key() {
        return new AttributeRef(entity(), name(), SqlTypes.UNKNOWN);
    }
}
