package io.aludel.orm.metamodel;

import io.aludel.sql.Predicate;
import java.util.function.Supplier;

/**
 * A view of an attribute of the objects in a collection. Immutable.
 *
 * @param <E> the entity that has the view
 * @param <V> the attribute's value
 */
public final class ProxyCollectionAttribute<E, V> extends ProxyAttribute<E, V> {
    /** For generated classes: the relationship or view, and the attribute at its other end. */
    public ProxyCollectionAttribute(Object path, Supplier<?> end) {
        super(path, end);
    }

    /** There is an element. */
    public Predicate any() {
        return exists(null);
    }

    /** There is an element that meets a criterion, on its own attributes or on those of what the attribute leads to. */
    public Predicate any(Predicate criterion) {
        return exists(criterion);
    }

    /** There is an element with this value. */
    public Predicate contains(V value) {
        return matching(value);
    }
}
