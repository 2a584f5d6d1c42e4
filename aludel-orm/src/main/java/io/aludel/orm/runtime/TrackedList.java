package io.aludel.orm.runtime;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list attribute. {@code add(element)} works without loading; all that has to see the elements loads them. One thread at a time.
 *
 * @param <E> the entity in the list
 */
final class TrackedList<E> extends AbstractList<E> implements TrackedCollection {
    private final transient CollectionTracker tracker;

    TrackedList(CollectionTracker tracker) {
        this.tracker = tracker;
    }

    @Override
    public CollectionTracker tracker() {
        return tracker;
    }

    @SuppressWarnings("unchecked") // a tracker of a list holds an ArrayList
    private List<E> elements() {
        return (List<E>) tracker.elements();
    }

    @Override
    public E get(int index) {
        return elements().get(index);
    }

    @Override
    public int size() {
        return elements().size();
    }

    @Override
    public boolean add(E given) {
        tracker.beforeAdding();
        if (tracker.completes(given)) {
            return true;
        }
        E element = tracker.adding(given);
        modCount++;
        if (tracker.isLoaded() || tracker.isNew() || tracker.positions().areKept()) {
            elements().add(element);
            tracker.positions().appended(elements(), element);
        }
        tracker.elementAdded(element);
        return true;
    }

    @Override
    public void add(int index, E given) {
        if (tracker.completes(given)) {
            move(given, index);
            return;
        }
        E element = tracker.adding(given);
        modCount++;
        elements().add(index, element);
        tracker.positions().renumber(elements());
        tracker.elementAdded(element);
    }

    private void move(E element, int index) {
        IdentityIndex.remove(elements(), element);
        modCount++;
        elements().add(Math.min(index, elements().size()), element);
        tracker.positions().renumber(elements());
    }

    /** Swapping, sorting and reversing put elements to a second place before they leave the first: those neither come nor go. */
    @Override
    public E set(int index, E given) {
        E present = elements().get(index);
        if (present == given) {
            return present;
        }
        boolean stays = tracker.places(present) > 1;
        boolean isHere = tracker.places(given) > 0;
        if (!stays) {
            tracker.removing(present);
        }
        E element = isHere ? given : tracker.adding(given);
        E old = elements().set(index, element);
        tracker.positions().placed(index, element);
        if (old == element) {
            return old; // a listener put it in the place of the given one
        }
        tracker.elementReplaced(old, element);
        return old;
    }

    /** All at once: no element goes or comes. */
    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        elements().sort(order);
        modCount++;
        tracker.positions().renumber(elements());
    }

    @Override
    public E remove(int index) {
        tracker.removing(elements().get(index));
        modCount++;
        E old = elements().remove(index);
        tracker.positions().renumber(elements());
        tracker.elementRemoved(old);
        return old;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        int index = indexOf(element);
        if (index < 0) {
            return false;
        }
        remove(index);
        return true;
    }

    @Override
    public Iterator<E> iterator() {
        return new TrackedIterator<>(tracker) {
            @Override
            public void remove() {
                modCount++;
                super.remove();
            }
        };
    }

    @Override
    public void clear() {
        tracker.clear();
        modCount++;
    }

    /** A plain list, so that a serialized object needs no session; nothing when not all is here. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return tracker.isLoaded() || tracker.isNew() ? new ArrayList<>(tracker.known()) : null;
    }
}
