package io.aludel.orm.runtime;

import io.aludel.sql.Predicate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A to-many that is read by a query each time it is used; objects are put in and taken out without loading. {@link WriteOnlyCollection}
 * does the same with statements that the session executes.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "author")
 * private DynamicCollection<Post> posts = DynamicCollection.of();
 *
 * List<Post> some = user.getPosts().filter(Post_.title.like("A%"));
 * }</pre>
 *
 * @param <E> the entity in the collection
 */
public interface DynamicCollection<E> extends WriteOnlyCollection<E>, Iterable<E> {
    /** An empty one, for the field of a new object. */
    static <E> DynamicCollection<E> of() {
        return new NewElements<>();
    }

    /** One with some elements, for the field of a new object. */
    static <E> DynamicCollection<E> of(Collection<? extends E> elements) {
        NewElements<E> made = new NewElements<>();
        made.addAll(elements);
        return made;
    }

    /** All elements, in the order of the mapping. */
    List<E> all();

    /** The elements that meet conditions. */
    List<E> filter(Predicate... conditions);

    /** The elements with a value in an attribute or column, by its name. */
    List<E> filterBy(String name, @Nullable Object value);

    /** Some elements by their places, the first inclusive and the last exclusive. */
    List<E> slice(long from, long to);

    /** How many elements there are, counted by the database. */
    long count();
}
