package io.aludel.orm.runtime;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values in a table of their own. One thread at a time. */
final class ElementList extends AbstractList<Object> implements ElementView {
    private final transient ElementValues values;

    ElementList(ElementValues values) {
        this.values = values;
    }

    @Override
    public ElementValues source() {
        return values;
    }

    @SuppressWarnings("unchecked") // made by ElementValues
    private List<Object> contents() {
        return (List<Object>) values.contents();
    }

    @Override
    public int size() {
        return contents().size();
    }

    @Override
    public Object get(int index) {
        return contents().get(index);
    }

    @Override
    public Object set(int index, Object element) {
        Object old = contents().get(index);
        Object taken = values.replacing(old, element);
        values.changing();
        contents().set(index, taken);
        return old;
    }

    @Override
    public void add(int index, Object element) {
        Object taken = values.adding(element);
        values.changing();
        contents().add(index, taken);
        modCount++;
    }

    @Override
    public Object remove(int index) {
        values.removing(contents().get(index));
        values.changing();
        modCount++;
        return contents().remove(index);
    }

    @Override
    public void clear() {
        List<Object> all = contents();
        if (!all.isEmpty()) {
            all.forEach(values::removing);
            values.changing();
            modCount++;
            contents().clear();
        }
    }

    /** Plain values; nothing when they are not loaded. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return ElementValues.snapshot(this);
    }
}
