package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.Expression;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlType;

/**
 * An attribute whose values are neither text, numbers nor truth values. Immutable.
 *
 * @param <E> the entity that has the attribute
 * @param <T> the Java type of its values
 */
public final class BasicAttribute<E, T> implements Attribute<E>, Expression<T> {
    private final EntityRef entity;
    private final String name;
    private final SqlType<T> type;

    /** For generated classes. */
    public BasicAttribute(EntityRef entity, String name, SqlType<T> type) {
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
