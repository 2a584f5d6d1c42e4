package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Objects in the order in which they came into, or went out of, a collection, and whether one of them is here. One thread at a time. */
final class ElementLog {
    private List<Object> elements = new ArrayList<>();
    private final IdentityIndex index = new IdentityIndex();

    /** Live, and read-only by agreement. */
    List<Object> elements() {
        return elements;
    }

    /** Puts the elements in the order in which others have them; what is not among those comes last. */
    void arrange(Collection<Object> others) {
        List<Object> arranged = new ArrayList<>(elements.size());
        for (Object other : others) {
            if (contains(other)) {
                arranged.add(other);
            }
        }
        IdentityIndex here = new IdentityIndex();
        for (Object element : elements) {
            if (!here.contains(others, element)) {
                arranged.add(element);
            }
        }
        elements = arranged;
    }

    void add(Object element, int times) {
        for (int time = 0; time < times; time++) {
            elements.add(element);
            index.added(element);
        }
    }

    /** Takes an object out wherever it is; false when it is not here. */
    boolean removeAll(Object element) {
        int times = count(element);
        remove(element, times);
        return times > 0;
    }

    /** Takes an object out of some of its places. */
    void remove(Object element, int times) {
        for (int time = 0; time < times; time++) {
            IdentityIndex.remove(elements, element);
            index.removed(element);
        }
    }

    boolean contains(Object element) {
        return count(element) > 0;
    }

    /** How often an object is here. */
    int count(Object element) {
        return index.count(elements, element);
    }
}
