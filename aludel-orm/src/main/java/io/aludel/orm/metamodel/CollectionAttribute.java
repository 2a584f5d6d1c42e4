package io.aludel.orm.metamodel;

import io.aludel.sql.Predicate;
import io.aludel.sql.ast.EntityRef;

/**
 * A relationship to many other entities. Immutable.
 *
 * @param <E> the entity that has the relationship
 * @param <T> the entity at the other end
 */
public final class CollectionAttribute<E, T> extends RelationshipAttribute<E, T> {
    /** For generated classes. */
    public CollectionAttribute(EntityRef entity, String name, Class<T> targetType) {
        super(entity, name, targetType);
    }

    /** There is an element. */
    public Predicate any() {
        return exists(null);
    }

    /**
     * There is an element that meets the criterion: {@code User_.posts.any(Post_.title.like("A%"))}.
     *
     * <p>Attributes of the elements' class stand for the element; where the owner is of the same class, they do so, too.
     */
    public Predicate any(Predicate criterion) {
        return exists(criterion);
    }

    /** There is an element, called by the alias, that meets the criterion. */
    public Predicate any(EntityPath<? extends T> alias, Predicate criterion) {
        return exists(alias, criterion);
    }

    /** There is no element. */
    public Predicate isEmpty() {
        return any().not();
    }

    /** The object is an element. It belongs to a session; its key is taken when the query is executed. */
    public Predicate contains(T object) {
        return new Containment(meets(object).node(), this, object);
    }
}
