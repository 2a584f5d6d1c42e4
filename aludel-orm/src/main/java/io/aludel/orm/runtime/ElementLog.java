package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.List;

/** Objects in the order in which they came into, or went out of, a collection, and whether one of them is here. One thread at a time. */
final class ElementLog {
    private final List<Object> elements = new ArrayList<>();
    private final IdentityIndex index = new IdentityIndex();

    /** Live, and read-only by agreement. */
    List<Object> elements() {
        return elements;
    }

    void add(Object element) {
        elements.add(element);
        index.added(element);
    }

    /** Takes an object out; false when it is not here. */
    boolean remove(Object element) {
        if (!contains(element)) {
            return false;
        }
        IdentityIndex.remove(elements, element);
        index.removed(element);
        return true;
    }

    boolean contains(Object element) {
        return index.contains(elements, element);
    }
}
