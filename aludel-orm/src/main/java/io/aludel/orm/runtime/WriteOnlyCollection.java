package io.aludel.orm.runtime;

import io.aludel.sql.Delete;
import io.aludel.sql.Insert;
import io.aludel.sql.Select;
import io.aludel.sql.Update;
import java.util.Collection;

/**
 * A to-many that is never loaded, for collections of any size: objects are put in and taken out, and statements read it.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "author")
 * private WriteOnlyCollection<Post> posts = WriteOnlyCollection.of();
 *
 * user.getPosts().add(post);
 * List<Post> some = session.execute(user.getPosts().select().where(Post_.title.like("A%")).limit(10)).all();
 * }</pre>
 *
 * <p>One thread at a time, with its owner. Changes are written by the flush; the statements see what was flushed.
 *
 * @param <E> the entity in the collection
 */
public interface WriteOnlyCollection<E> {
    /** An empty one, for the field of a new object. */
    static <E> WriteOnlyCollection<E> of() {
        return new NewElements<>();
    }

    /** One with some elements, for the field of a new object. */
    static <E> WriteOnlyCollection<E> of(Collection<? extends E> elements) {
        NewElements<E> made = new NewElements<>();
        made.addAll(elements);
        return made;
    }

    /** Puts an object in. */
    void add(E element);

    /** Puts objects in. */
    void addAll(Collection<? extends E> elements);

    /** Takes an object out. It need not be known to be in. */
    void remove(E element);

    /** The elements, in the order of the mapping; a statement to be refined and executed by a session. */
    Select<E> select();

    /**
     * An INSERT of elements in bulk, in which the foreign key to the owner is given already.
     *
     * @throws io.aludel.error.InvalidRequestException for a collection by a table of links
     */
    Insert insert();

    /** An UPDATE of the elements, to be refined. */
    Update update();

    /** A DELETE of the elements, to be refined. */
    Delete delete();
}
