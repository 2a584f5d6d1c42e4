package io.aludel.orm.runtime;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of values in a table of their own. One thread at a time. */
final class ElementSet extends AbstractSet<Object> implements ElementView {
    private final transient ElementValues values;

    ElementSet(ElementValues values) {
        this.values = values;
    }

    @Override
    public ElementValues source() {
        return values;
    }

    @SuppressWarnings("unchecked") // made by ElementValues
    private Set<Object> contents() {
        return (Set<Object>) values.contents();
    }

    @Override
    public int size() {
        return contents().size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return contents().contains(element);
    }

    @Override
    public boolean add(Object element) {
        if (contents().contains(element)) {
            return false;
        }
        Object taken = values.adding(element);
        values.changing();
        return contents().add(taken);
    }

    @Override
    public boolean remove(@Nullable Object element) {
        if (element == null || !contents().contains(element)) {
            return false;
        }
        removing(element);
        return contents().remove(element);
    }

    @Override
    public void clear() {
        Set<Object> all = contents();
        if (!all.isEmpty()) {
            all.forEach(values::removing);
            values.changing();
            contents().clear();
        }
    }

    @Override
    public Iterator<Object> iterator() {
        return new ViewIterator<>(contents().iterator(), element -> element, this::removing);
    }

    private void removing(Object element) {
        values.removing(element);
        values.changing();
    }

    /** Plain values; nothing when they are not loaded. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return ElementValues.snapshot(this);
    }
}
