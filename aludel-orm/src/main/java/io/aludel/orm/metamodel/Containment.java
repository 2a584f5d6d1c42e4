package io.aludel.orm.metamodel;

import io.aludel.sql.Predicate;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;

/**
 * An object is an element of a collection. That it is none cannot be said of the rows of a join, so its opposite is an EXISTS.
 *
 * @param node the condition, by a join with the links where there are links
 * @param collection the collection
 * @param object the object
 */
record Containment(Expr node, CollectionAttribute<?, ?> collection, Object object) implements Predicate {
    @Override
    public Predicate not() {
        EntityRef plain = collection.target();
        Class<?> owner = collection.entity().type();
        boolean same = owner.isAssignableFrom(plain.type()) || plain.type().isAssignableFrom(owner);
        EntityRef element = same ? new EntityRef(plain.type(), Alias.anonymous()) : plain;
        return RelationshipExists.of(
                        collection.relationship(),
                        element,
                        ObjectConditions.model(object).identity(element, object))
                .not();
    }
}
