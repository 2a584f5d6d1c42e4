package io.aludel.orm.runtime;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came into a collection and what went out of it since it was loaded or flushed. One thread at a time. */
final class CollectionChanges {
    private final ElementLog added = new ElementLog();
    private final ElementLog removed = new ElementLog();
    private final ElementLog abandoned = new ElementLog();
    private boolean outOfOrder;

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

    /** An element came in, perhaps between others; one that had gone out is back. */
    void add(Object element, @Nullable Collection<Object> contents) {
        if (!removed.remove(element)) {
            added.add(element);
            outOfOrder |=
                    contents instanceof List<Object> list && !list.isEmpty() && list.get(list.size() - 1) != element;
        }
    }

    /** An element went out. */
    void remove(Object element) {
        if (added.remove(element)) {
            abandoned.add(element);
        } else {
            removed.add(element);
        }
    }
}
