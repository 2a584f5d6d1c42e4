package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a collection that are here, and in how many places each of them stands. Whoever changes the elements says so. One
 * thread at a time.
 */
final class CollectionContents {
    private Collection<Object> elements;
    private @Nullable IdentityIndex index;
    private boolean iterated;

    private CollectionContents(Collection<Object> elements) {
        this.elements = elements;
    }

    /** Without elements. */
    static CollectionContents empty(CollectionKind kind, AttributeDescription attribute, int room) {
        if (kind == CollectionKind.SET) {
            return new CollectionContents(new LinkedHashSet<>(room + room / 2));
        }
        if (kind == CollectionKind.MAP) {
            MapKeyFact key = attribute.fact(MapKeyFact.class);
            return new CollectionContents(new KeyedElements(new ElementAttribute(key == null ? "" : key.attribute())));
        }
        return new CollectionContents(new ArrayList<>(room));
    }

    /** Live. */
    Collection<Object> elements() {
        return elements;
    }

    /** Live, for somebody who goes through them, and may change the other ends of the elements meanwhile. */
    Collection<Object> iterated() {
        iterated = true;
        return elements;
    }

    /** Live, to be changed from the other end: a copy when somebody may be going through the others. */
    Collection<Object> changedFromOtherEnd() {
        if (iterated) {
            elements = elements instanceof KeyedElements keyed
                    ? keyed.copy()
                    : elements instanceof LinkedHashSet ? new LinkedHashSet<>(elements) : new ArrayList<>(elements);
            iterated = false;
        }
        return elements;
    }

    /** In how many places an element itself, not only an equal one, stands. */
    int places(Object element) {
        IdentityIndex counted = index == null ? new IdentityIndex() : index;
        index = counted;
        return counted.count(elements, element);
    }

    /** An element was put into one more place. */
    void putIn(Object element) {
        if (index != null) {
            index.added(element);
        }
    }

    /** An element was taken out of one place. */
    void takenOut(Object element) {
        if (index != null) {
            index.removed(element);
        }
    }

    /** Takes an element that left by its other end out of all its places. */
    void remove(Object element) {
        for (int left = places(element); left > 0; left--) {
            IdentityIndex.remove(changedFromOtherEnd(), element);
            takenOut(element);
        }
    }
}
