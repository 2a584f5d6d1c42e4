package io.aludel.orm.runtime;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An iterator whose removals are tracked. */
final class TrackedIterator<E> implements Iterator<E> {
    private final Iterator<E> elements;
    private final CollectionTracker tracker;
    private @Nullable E last;

    TrackedIterator(Iterator<E> elements, CollectionTracker tracker) {
        this.elements = elements;
        this.tracker = tracker;
    }

    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public E next() {
        E next = elements.next();
        last = next;
        return next;
    }

    @Override
    public void remove() {
        E gone = last;
        last = null; // a second removal is refused by the elements, and nobody is told
        if (gone != null) {
            tracker.removing(gone);
        }
        elements.remove();
        if (gone != null) {
            tracker.elementRemoved(gone);
        }
    }
}
