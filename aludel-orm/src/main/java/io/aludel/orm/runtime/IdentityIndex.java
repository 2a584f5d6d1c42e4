package io.aludel.orm.runtime;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows which objects themselves, not only equal ones, are in a collection: by looking through a few, by counts of many. It is told of
 * what comes and goes; when it was not, or the elements do not add up, it counts anew. One thread at a time.
 */
final class IdentityIndex {
    /** So many are looked through sooner than counted. */
    private static final int FEW = 24;

    private @Nullable Map<Object, Integer> counts;
    private int size;

    boolean contains(Collection<?> elements, Object wanted) {
        if (elements.size() <= FEW) {
            counts = null;
            return isAmong(elements, wanted);
        }
        return counts(elements).containsKey(wanted);
    }

    private Map<Object, Integer> counts(Collection<?> elements) {
        Map<Object, Integer> known = counts;
        if (known == null || size != elements.size()) {
            known = new IdentityHashMap<>(elements.size());
            for (Object element : elements) {
                known.merge(element, 1, Integer::sum);
            }
            counts = known;
            size = elements.size();
        }
        return known;
    }

    /** An element was put into the collection. */
    void added(Collection<?> elements, Object element) {
        if (counts != null && ++size == elements.size()) {
            counts.merge(element, 1, Integer::sum);
        } else {
            counts = null;
        }
    }

    /** An element was taken out of the collection. */
    void removed(Collection<?> elements, Object element) {
        if (counts != null && --size == elements.size()) {
            counts.computeIfPresent(element, (same, count) -> count == 1 ? null : count - 1);
        } else {
            counts = null;
        }
    }

    /** The collection is another one, or has changed in another way. */
    void forget() {
        counts = null;
    }

    /** Whether an object itself, not only an equal one, is among some. */
    static boolean isAmong(Collection<?> elements, Object wanted) {
        for (Object element : elements) {
            if (element == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Takes an object itself out, at its first place. */
    static boolean remove(Collection<?> elements, Object unwanted) {
        for (Iterator<?> all = elements.iterator(); all.hasNext(); ) {
            if (all.next() == unwanted) {
                all.remove();
                return true;
            }
        }
        return false;
    }
}
