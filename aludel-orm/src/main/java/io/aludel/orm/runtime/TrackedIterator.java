package io.aludel.orm.runtime;

import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * An iterator whose removals are tracked. It goes through the elements as they were when it began: elements that leave or come by their
 * other end meanwhile do not disturb it. Changes of the collection itself do, as those of Java's own collections.
 */
class TrackedIterator<E> implements Iterator<E> {
    private final CollectionTracker tracker;
    private final Collection<Object> through;
    private final Iterator<E> elements;
    private @Nullable E last;

    @SuppressWarnings("unchecked") // only elements of this type are put in
    TrackedIterator(CollectionTracker tracker) {
        this.tracker = tracker;
        this.through = tracker.iterated();
        this.elements = (Iterator<E>) through.iterator();
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
        boolean own = tracker.elements() == through;
        if (gone != null && !own && !tracker.knows(gone)) {
            return; // it left by its other end
        }
        if (gone != null) {
            tracker.removing(gone);
        }
        if (gone == null || own) {
            elements.remove();
        } else {
            IdentityIndex.remove(tracker.elements(), gone);
        }
        tracker.positions().renumber(tracker.elements());
        if (gone != null) {
            tracker.elementRemoved(gone);
        }
    }
}
