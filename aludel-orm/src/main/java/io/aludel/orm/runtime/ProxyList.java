package io.aludel.orm.runtime;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view of an attribute of the objects of a collection, in their order. One thread at a time. */
final class ProxyList extends AbstractList<@Nullable Object> implements ProxyView {
    private final transient ProxySource source;

    ProxyList(ProxySource source) {
        this.source = source;
    }

    private List<Object> list() {
        if (source.elements() instanceof List<Object> list) {
            return list;
        }
        throw new UnsupportedOperationException(source.proxy().of() + " is no list, so its elements have no places");
    }

    @Override
    public int size() {
        return source.elements().size();
    }

    @Override
    public @Nullable Object get(int index) {
        return source.value(list().get(index));
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return new ViewIterator<>(source.elements().iterator(), source::value, target -> {});
    }

    @Override
    public boolean add(@Nullable Object value) {
        modCount++;
        return source.elements().add(source.create(null, value));
    }

    @Override
    public void add(int index, @Nullable Object value) {
        modCount++;
        list().add(index, source.create(null, value));
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object value) {
        return source.replace(list().get(index), value);
    }

    @Override
    public @Nullable Object remove(int index) {
        modCount++;
        return source.value(list().remove(index));
    }

    @Override
    public void clear() {
        modCount++;
        source.elements().clear();
    }

    /** Nothing: the relationship behind it is serialized. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return null;
    }
}
