package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.TextExpr;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlType;

/**
 * An attribute whose values are text. Immutable.
 *
 * @param <E> the entity that has the attribute
 */
public final class TextAttribute<E> implements Attribute<E>, TextExpr {
    private final EntityRef entity;
    private final String name;
    private final SqlType<String> type;

    /** For generated classes. */
    public TextAttribute(EntityRef entity, String name, SqlType<String> type) {
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
    public SqlType<String> type() {
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
