package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.RelationshipPath;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.RelationshipRef;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of an entity: to one or to many others. Immutable.
 *
 * @param <E> the entity that has the relationship
 * @param <T> the entity at the other end
 */
public abstract class RelationshipAttribute<E, T> implements Attribute<E>, RelationshipPath<T> {
    private final EntityRef entity;
    private final String name;
    private final Class<T> targetType;

    RelationshipAttribute(EntityRef entity, String name, Class<T> targetType) {
        this.entity = requireNonNull(entity, "entity");
        this.name = requireNonNull(name, "name");
        this.targetType = requireNonNull(targetType, "targetType");
    }

    @Override
    public EntityRef entity() {
        return entity;
    }

    @Override
    public String name() {
        return name;
    }

    /** The entity at the other end. */
    public Class<T> targetType() {
        return targetType;
    }

    @Override
    public RelationshipRef relationship() {
        return new RelationshipRef(entity, name);
    }

    @Override
    public EntityRef target() {
        return EntityRef.of(targetType);
    }

    @Override
    public @Nullable Expr extraCondition() {
        return null;
    }

    @Override
    public String toString() {
        return entity.type().getSimpleName() + "." + name;
    }
}
