package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The change of a collection as a whole, from all that it held to all that it holds: what is in both stays, in however many places. One
 * thread at a time.
 */
final class WholeChange {
    private final CollectionTracker collection;
    private final List<Object> before;
    private final IdentityIndex were = new IdentityIndex();

    WholeChange(CollectionTracker collection, Collection<Object> before) {
        this.collection = collection;
        this.before = new ArrayList<>(before);
    }

    /** The elements to put in, after those that come and those that go were shown. */
    List<Object> shown(Collection<?> given) {
        List<Object> elements = new ArrayList<>(given.size());
        for (Object element : given) {
            elements.add(were.contains(before, element) ? element : collection.adding(element));
        }
        IdentityIndex are = new IdentityIndex();
        for (Object element : once(before)) {
            if (!are.contains(elements, element)) {
                collection.removing(element, true);
            }
        }
        return elements;
    }

    /** Everything is about to be taken out, place by place. */
    void clearing() {
        Set<Object> seen = newSet();
        before.forEach(element -> collection.removing(element, seen.add(element)));
    }

    /** The collection holds its new elements. */
    void happened(Collection<?> after) {
        IdentityIndex are = new IdentityIndex();
        for (Object element : once(after)) {
            int places = were.count(before, element);
            int now = are.count(after, element);
            if (places != now) {
                collection.note(element, places, now);
            }
            if (places == 0) {
                Relationships.link(collection.owner(), collection.attribute(), element);
            } else {
                collection.stays(element);
            }
        }
        for (Object element : once(before)) {
            if (!are.contains(after, element)) {
                collection.note(element, were.count(before, element), 0);
                Relationships.unlink(collection.owner(), collection.attribute(), element);
            }
        }
    }

    private static List<Object> once(Collection<?> elements) {
        Set<Object> seen = newSet();
        List<Object> once = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (seen.add(element)) {
                once.add(element);
            }
        }
        return once;
    }

    private static Set<Object> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
