package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.Predicate;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.EntityRef;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A collection of values in a table of their own. Each row of that table is an element, by the path {@code P}: its {@code value}, and
 * where there is one its {@code key} or {@code position}. Immutable.
 *
 * <pre>{@code
 * select(User.class).where(User_.tags.contains("java"))
 * select(User.class).where(User_.addresses.any(address -> address.value.city.eq("Rome")))
 * select(User.class, User_.tags.each().value).join(User_.tags)
 * }</pre>
 *
 * @param <E> the entity that has the collection
 * @param <R> the generated class of its rows
 * @param <V> the type of the elements
 * @param <P> the path to a row
 */
public class ElementCollectionAttribute<E, R, V, P extends EntityPath<R>> extends RelationshipAttribute<E, R> {
    private final Function<EntityRef, P> paths;
    private final BiFunction<P, V, Predicate> equality;

    /** For generated classes. */
    public ElementCollectionAttribute(
            EntityRef entity,
            String name,
            Class<R> rows,
            Function<EntityRef, P> paths,
            BiFunction<P, V, Predicate> equality) {
        super(entity, name, rows);
        this.paths = requireNonNull(paths, "paths");
        this.equality = requireNonNull(equality, "equality");
    }

    /** The row at the end of a join along this collection, and in its conditions. */
    public P each() {
        return paths.apply(target());
    }

    /** The row under another name, for a second join: {@code join(User_.tags.ofType(tag))}. */
    public P as(String alias) {
        return paths.apply(EntityRef.of(targetType(), alias));
    }

    /** There is an element. */
    public Predicate any() {
        return exists(null);
    }

    /** There is an element that meets the criterion, in terms of {@link #each()}. */
    public Predicate any(Predicate criterion) {
        return exists(criterion);
    }

    /** There is an element whose row meets the criterion. */
    public Predicate any(Function<P, Predicate> criterion) {
        P row = paths.apply(new EntityRef(targetType(), Alias.anonymous()));
        return exists(row, criterion.apply(row));
    }

    /** There is no element. */
    public Predicate isEmpty() {
        return any().not();
    }

    /** The value is an element, or the value of an entry. */
    public Predicate contains(V value) {
        requireNonNull(value, "value");
        return any(row -> equality.apply(row, value));
    }
}
