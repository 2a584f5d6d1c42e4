package io.aludel.orm.runtime;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came into a collection and what went out of it since it was loaded or flushed. One thread at a time.
 *
 * <p>What was here before has come only when it was gone, and has gone only when it stands nowhere any more: the places of a list that it
 * takes in addition, or gives up while it keeps others, are no change of the rows.
 */
final class CollectionChanges {
    private final ElementLog added = new ElementLog();
    private final ElementLog removed = new ElementLog();
    private final ElementLog abandoned = new ElementLog();
    private @Nullable Map<Object, Integer> morePlaces;
    private @Nullable Set<Object> halfDone;
    private boolean outOfOrder;

    /** All elements have come, in each of their places. */
    static CollectionChanges allOf(Collection<Object> elements) {
        CollectionChanges changes = new CollectionChanges();
        elements.forEach(element -> changes.added.add(element, 1));
        return changes;
    }

    ElementLog added() {
        return added;
    }

    /** What came in, in the order in which it stands in a list. */
    List<Object> addedInOrderOf(@Nullable Collection<Object> contents) {
        if (outOfOrder && contents != null) {
            added.arrange(contents);
            outOfOrder = false;
        }
        return added.elements();
    }

    ElementLog removed() {
        return removed;
    }

    /** What came in and went out again. */
    ElementLog abandoned() {
        return abandoned;
    }

    /**
     * An element stands in another number of places than before, perhaps between others; one that had gone out may be back.
     *
     * @param contents the elements as they are now
     */
    void placed(Object element, int before, int now, Collection<Object> contents) {
        int missing = removed.count(element);
        if (now == 0) {
            completes(element);
        }
        if (added.contains(element) || (before == 0 && missing == 0)) {
            cameOrLeft(element, now, contents);
            return;
        }
        int places = missing > 0 ? missing : before - more(element);
        removed.removeAll(element);
        more(element, now == 0 ? 0 : now - places);
        if (now == 0) {
            removed.add(element, places);
        }
    }

    /** An element that was not here at the beginning. */
    private void cameOrLeft(Object element, int now, Collection<Object> contents) {
        int known = added.count(element);
        added.add(element, now - known);
        added.remove(element, known - now);
        if (now == 0) {
            abandoned.add(element, 1);
        } else {
            outOfOrder |= contents instanceof List<Object> list && (now > 1 || list.get(list.size() - 1) != element);
        }
    }

    private int more(Object element) {
        return morePlaces == null ? 0 : morePlaces.getOrDefault(element, 0);
    }

    private void more(Object element, int places) {
        if (places != 0) {
            morePlaces = morePlaces == null ? new IdentityHashMap<>() : morePlaces;
            morePlaces.put(element, places);
        } else if (morePlaces != null) {
            morePlaces.remove(element);
        }
    }

    /** An element came into a collection whose elements are not known. */
    void awaitsAddition(Object element) {
        if (!removed.removeAll(element)) {
            added.add(element, 1);
        }
    }

    /** An element went out of a collection whose elements are not known. */
    void awaitsRemoval(Object element) {
        completes(element);
        if (added.removeAll(element)) {
            abandoned.add(element, 1);
        } else if (!removed.contains(element)) {
            removed.add(element, 1);
        }
    }

    /** An element came in because its other end was set. */
    void cameByOtherEnd(Object element) {
        halfDone = halfDone == null ? Collections.newSetFromMap(new IdentityHashMap<>()) : halfDone;
        halfDone.add(element);
    }

    /** Whether an element came in because its other end was set, and nobody has put it in by hand since. */
    boolean completes(Object element) {
        return halfDone != null && halfDone.remove(element);
    }

    /** The elements are known now: what is among them has not come. */
    void loaded(Collection<?> elements) {
        IdentityIndex here = new IdentityIndex();
        for (Object element : List.copyOf(added.elements())) {
            if (here.contains(elements, element)) {
                added.removeAll(element);
            }
        }
    }
}
