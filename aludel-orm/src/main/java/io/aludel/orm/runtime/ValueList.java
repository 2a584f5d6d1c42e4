package io.aludel.orm.runtime;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list among the values of an object. One thread at a time. */
final class ValueList extends AbstractList<@Nullable Object> implements ValuePart {
    private final transient ValueRoot root;
    private final transient List<@Nullable Object> values;

    ValueList(ValueRoot root, List<@Nullable Object> values) {
        this.root = root;
        this.values = values;
    }

    @Override
    public ValueRoot root() {
        return root;
    }

    @Override
    public Object plain() {
        return values;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public @Nullable Object get(int index) {
        Object inner = values.get(index);
        Object part = root.part(inner);
        if (part != inner) {
            values.set(index, part);
        }
        return part;
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object value) {
        root.changing();
        return values.set(index, root.taken(value));
    }

    @Override
    public void add(int index, @Nullable Object value) {
        root.changing();
        values.add(index, root.taken(value));
        modCount++;
    }

    @Override
    public @Nullable Object remove(int index) {
        root.changing();
        modCount++;
        return values.remove(index);
    }

    /** A plain list. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private Object writeReplace() {
        return new ArrayList<>(values);
    }
}
