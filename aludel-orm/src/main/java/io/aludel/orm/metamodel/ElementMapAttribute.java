package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.Predicate;
import io.aludel.sql.ast.EntityRef;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A map of values in a table of their own, by keys that stand beside them. Immutable.
 *
 * @param <E> the entity that has the map
 * @param <R> the generated class of its rows
 * @param <K> the type of the keys
 * @param <V> the type of the values
 * @param <P> the path to a row
 */
public final class ElementMapAttribute<E, R, K, V, P extends EntityPath<R>>
        extends ElementCollectionAttribute<E, R, V, P> {
    private final BiFunction<P, K, Predicate> keyEquality;

    /** For generated classes. */
    public ElementMapAttribute(
            EntityRef entity,
            String name,
            Class<R> rows,
            Function<EntityRef, P> paths,
            BiFunction<P, V, Predicate> equality,
            BiFunction<P, K, Predicate> keyEquality) {
        super(entity, name, rows, paths, equality);
        this.keyEquality = requireNonNull(keyEquality, "keyEquality");
    }

    /** There is an entry with the key. */
    public Predicate containsKey(K key) {
        requireNonNull(key, "key");
        return any(row -> keyEquality.apply(row, key));
    }
}
