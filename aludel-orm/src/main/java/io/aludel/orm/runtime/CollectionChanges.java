package io.aludel.orm.runtime;

/** What came into a collection and what went out of it since it was loaded or flushed. One thread at a time. */
final class CollectionChanges {
    private final ElementLog added = new ElementLog();
    private final ElementLog removed = new ElementLog();
    private final ElementLog abandoned = new ElementLog();

    ElementLog added() {
        return added;
    }

    ElementLog removed() {
        return removed;
    }

    /** What came in and went out again. */
    ElementLog abandoned() {
        return abandoned;
    }

    /** An element came in; one that had gone out is back. */
    void add(Object element) {
        if (!removed.remove(element)) {
            added.add(element);
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
