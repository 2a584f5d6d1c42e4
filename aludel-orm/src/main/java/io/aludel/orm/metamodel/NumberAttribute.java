package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.NumberExpr;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlType;

/**
 * An attribute whose values are numbers. Immutable.
 *
 * @param <E> the entity that has the attribute
 * @param <N> the Java type of its values
 */
public final class NumberAttribute<E, N extends Number> implements Attribute<E>, NumberExpr<N> {
    private final EntityRef entity;
    private final String name;
    private final SqlType<N> type;

    /** For generated classes. */
    public NumberAttribute(EntityRef entity, String name, SqlType<N> type) {
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
    public SqlType<N> type() {
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
