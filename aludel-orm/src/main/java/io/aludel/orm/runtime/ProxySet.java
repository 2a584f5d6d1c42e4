package io.aludel.orm.runtime;

import java.util.AbstractSet;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A view of an attribute of the objects of a collection; a value is put in once. One thread at a time. */
final class ProxySet extends AbstractSet<@Nullable Object> implements ProxyView {
    private final transient ProxySource source;

    ProxySet(ProxySource source) {
        this.source = source;
    }

    @Override
    public int size() {
        return source.elements().size();
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return new ViewIterator<>(source.elements().iterator(), source::value, target -> {});
    }

    @Override
    public boolean add(@Nullable Object value) {
        return !contains(value) && source.elements().add(source.create(null, value));
    }

    @Override
    public void clear() {
        source.elements().clear();
    }

    /** Nothing: the relationship behind it is serialized. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return null;
    }
}
