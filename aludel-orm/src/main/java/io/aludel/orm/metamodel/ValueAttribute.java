package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.Expression;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlType;

/**
 * An attribute that holds a value, in one column. Immutable.
 *
 * @param <E> the entity that has the attribute
 * @param <T> the Java type of its values
 */
public abstract sealed class ValueAttribute<E, T> implements Attribute<E>, Expression<T>
        permits BasicAttribute,
                TextAttribute,
                NumberAttribute,
                BooleanAttribute,
                TemporalAttribute,
                JsonAttribute,
                ArrayAttribute {
    private final EntityRef entity;
    private final String name;
    private final SqlType<T> type;

    ValueAttribute(EntityRef entity, String name, SqlType<T> type) {
        this.entity = requireNonNull(entity, "entity");
        this.name = requireNonNull(name, "name");
        this.type = requireNonNull(type, "type");
    }

    @Override
    public EntityRef entity() {
        return entity;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public Expr node() {
        return new AttributeRef(entity, name, type);
    }

    @Override
    public String toString() {
        return entity.type().getSimpleName() + "." + name;
    }
}
