package io.aludel.orm.runtime;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/**
 * A set attribute. Elements are compared by their {@code equals}. One thread at a time.
 *
 * @param <E> the entity in the set
 */
final class TrackedSet<E> extends AbstractSet<E> implements TrackedCollection {
    private final transient CollectionTracker tracker;

    TrackedSet(CollectionTracker tracker) {
        this.tracker = tracker;
    }

    @Override
    public CollectionTracker tracker() {
        return tracker;
    }

    @SuppressWarnings("unchecked") // only elements of this type are put in
    private Collection<E> elements() {
        return (Collection<E>) tracker.elements();
    }

    @Override
    public int size() {
        return elements().size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return elements().contains(element);
    }

    @Override
    public boolean add(E given) {
        tracker.beforeAdding();
        if (isHere(given)) {
            tracker.stays(given);
            return false;
        }
        E element = tracker.adding(given); // a listener may give another one
        if (tracker.isLoaded() || tracker.isNew() || hasRow(element)) {
            if (!elements().add(element)) {
                tracker.stays(element);
                return false;
            }
        } else if (tracker.added().contains(element)) {
            tracker.stays(element);
            return false;
        }
        tracker.elementAdded(element);
        return true;
    }

    private boolean isHere(Object given) {
        return tracker.isLoaded() || tracker.isNew() || hasRow(given)
                ? elements().contains(given)
                : tracker.added().contains(given);
    }

    /** What has a row may be in the set already, which only loading can tell. */
    private static boolean hasRow(Object element) {
        InstanceState state = element instanceof ManagedEntity entity ? entity.$aludel$state() : null;
        return state != null && state.id() != null;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        if (element == null || !elements().contains(element)) {
            return false;
        }
        Object own = tracker.places(element) > 0 ? element : equalTo(element);
        tracker.removing(own);
        elements().remove(own);
        tracker.elementRemoved(own);
        return true;
    }

    /** The element that is here for an object that is equal to it. */
    private Object equalTo(Object given) {
        for (E element : elements()) {
            if (given.equals(element)) {
                return element;
            }
        }
        return given;
    }

    @Override
    public void clear() {
        tracker.clear();
    }

    @Override
    public Iterator<E> iterator() {
        return new TrackedIterator<>(tracker);
    }

    /** A plain set, so that a serialized object needs no session; nothing when not all is here. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return tracker.isLoaded() || tracker.isNew() ? new LinkedHashSet<>(tracker.known()) : null;
    }
}
