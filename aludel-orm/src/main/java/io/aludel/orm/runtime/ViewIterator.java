package io.aludel.orm.runtime;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An iterator over a view: shows each element in another form, and tells of removals. One thread at a time.
 *
 * @param <S> what is behind the view
 * @param <T> what it shows
 */
final class ViewIterator<S, T extends @Nullable Object> implements Iterator<T> {
    private final Iterator<S> source;
    private final Function<S, T> form;
    private final Consumer<S> removing;
    private @Nullable S last;

    /**
     * An iterator over a view.
     *
     * @param form how an element is shown
     * @param removing called with an element before it is removed
     */
    ViewIterator(Iterator<S> source, Function<S, T> form, Consumer<S> removing) {
        this.source = source;
        this.form = form;
        this.removing = removing;
    }

    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public T next() {
        S next = source.next();
        last = next;
        return form.apply(next);
    }

    @Override
    public void remove() {
        S gone = last;
        last = null;
        if (gone != null) {
            removing.accept(gone);
        }
        source.remove();
    }

    /** A set that such an iterator goes through, such as the entries of a map. */
    static <T> Set<T> set(IntSupplier size, Supplier<Iterator<T>> iterators) {
        return new AbstractSet<>() {
            @Override
            public Iterator<T> iterator() {
                return iterators.get();
            }

            @Override
            public int size() {
                return size.getAsInt();
            }
        };
    }
}
