package io.aludel.orm.runtime;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows which objects themselves, not only equal ones, are in a collection: by looking through a few, by counts of many. It is told of
 * what comes and goes; when that does not add up to the elements, it counts anew. One thread at a time.
 */
final class IdentityIndex {
    /** So many are looked through sooner than counted. */
    private static final int FEW = 24;

    private @Nullable Map<Object, Integer> counts;
    private int size;

    boolean contains(Collection<?> elements, Object wanted) {
        return count(elements, wanted) > 0;
    }

    /** In how many places an object stands. */
    int count(Collection<?> elements, Object wanted) {
        if (elements.size() > FEW) {
            return counts(elements).getOrDefault(wanted, 0);
        }
        counts = null;
        int places = 0;
        for (Object element : elements) {
            places += element == wanted ? 1 : 0;
        }
        return places;
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

    /** An element was put in. */
    void added(Object element) {
        if (counts != null) {
            counts.merge(element, 1, Integer::sum);
            size++;
        }
    }

    /** An element was taken out. */
    void removed(Object element) {
        if (counts != null) {
            counts.computeIfPresent(element, (same, count) -> count == 1 ? null : count - 1);
            size--;
        }
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
