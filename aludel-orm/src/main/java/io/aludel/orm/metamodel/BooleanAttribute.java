package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.Predicate;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlType;

/**
 * An attribute whose values are truth values; a condition by itself. Immutable.
 *
 * @param <E> the entity that has the attribute
 */
public final class BooleanAttribute<E> implements Attribute<E>, Predicate {
    private final EntityRef entity;
    private final String name;
    private final SqlType<Boolean> type;

    /** For generated classes. */
    public BooleanAttribute(EntityRef entity, String name, SqlType<Boolean> type) {
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
    public SqlType<Boolean> type() {
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
