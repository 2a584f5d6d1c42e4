package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.RelationshipPath;
import io.aludel.sql.Selection;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.RelationshipRef;
import java.util.List;
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

    /**
     * Is among what the relationship of an object holds: {@code select(Post.class).where(User_.posts.withParent(alice))}. The object
     * belongs to a session; its key is taken when the query is executed.
     */
    public Predicate withParent(E object) {
        return Expressions.predicate(ObjectConditions.model(object).meeting(object, name, target()));
    }

    /**
     * {@link #withParent(Object)} for the rows that go by the name of an alias.
     *
     * @param alias the entity at the other end under another name
     */
    public Predicate withParent(E object, EntityPath<? extends T> alias) {
        return Expressions.predicate(ObjectConditions.model(object).meeting(object, name, alias.entity()));
    }

    /** Some row at the other end meets the criterion, which may be null; attributes of the other end stand for that row. */
    Predicate exists(@Nullable Predicate criterion) {
        return RelationshipExists.of(this, criterion);
    }

    /** Some row at the other end, which goes by the name of the alias, meets the criterion. */
    Predicate exists(EntityPath<? extends T> alias, Predicate criterion) {
        return RelationshipExists.of(relationship(), alias.entity(), criterion.node());
    }

    /** The row at the other end, or one of them, is that of an object. */
    Predicate meets(T object) {
        return Expressions.predicate(ObjectConditions.model(object).meeting(entity, name, object));
    }

    @Override
    public @Nullable Expr extraCondition() {
        return null;
    }

    /** The order in which a loader option loads the objects; empty for the mapping's. */
    public List<Expr> order() {
        return List.of();
    }

    /** How many objects a loader option loads for each owner, or null for all. */
    public @Nullable Expr limit() {
        return null;
    }

    /**
     * This relationship to objects of a subclass: a join along it finds them only, a loader option loads their attributes with the
     * others'.
     */
    public <S extends T> NarrowedRelationship<E, S> ofType(Class<S> subclass) {
        return new NarrowedRelationship<>(this, subclass, EntityRef.of(subclass), List.of(subclass), false);
    }

    /** This relationship to the entity at the other end, or a subclass of it, under an alias. */
    public <S extends T> NarrowedRelationship<E, S> ofType(EntityPath<S> use) {
        return new NarrowedRelationship<>(this, use.type(), use.entity(), List.of(), false);
    }

    /** This relationship to the entity at the other end together with some of its subclasses, or with all. */
    public <S extends T> NarrowedRelationship<E, S> ofType(PolymorphicEntity<S> use) {
        List<Class<?>> some = use.subclasses();
        return some.isEmpty()
                ? new NarrowedRelationship<>(this, use.type(), use.entity(), List.of(use.type()), true)
                : new NarrowedRelationship<>(this, use.type(), use.entity(), some, false);
    }

    /** The subclasses at the other end that were asked for; empty for none in particular. */
    public List<Class<?>> subclasses() {
        return List.of();
    }

    /** Whether the only one of {@link #subclasses()} is meant together with all that extend it. */
    public boolean isOfFamily() {
        return false;
    }

    /** This relationship to those objects only for which conditions hold, in a join or a loader option. */
    public FilteredRelationship<E, T> where(Predicate... conditions) {
        return FilteredRelationship.of(this).where(conditions);
    }

    /** {@link #where}. */
    public FilteredRelationship<E, T> and(Predicate condition) {
        return where(condition);
    }

    /** This relationship in some order, in a loader option. */
    public FilteredRelationship<E, T> orderBy(Selection<?>... terms) {
        return FilteredRelationship.of(this).orderBy(terms);
    }

    /** This relationship to the first objects of each owner, in a loader option. */
    public FilteredRelationship<E, T> limit(long objects) {
        return FilteredRelationship.of(this).limit(objects);
    }

    @Override
    public String toString() {
        return entity.type().getSimpleName() + "." + name;
    }
}
