package io.aludel.orm.runtime;

import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A view of an attribute of the objects of a map, by their keys. One thread at a time. */
final class ProxyMap extends AbstractMap<Object, @Nullable Object> implements ProxyView {
    private final transient ProxySource source;

    ProxyMap(ProxySource source) {
        this.source = source;
    }

    @Override
    public int size() {
        return source.entries().size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return source.entries().containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return source.value(source.entries().get(key));
    }

    @Override
    public @Nullable Object put(Object key, @Nullable Object value) {
        Object target = source.entries().get(key);
        if (target == null) {
            source.entries().put(key, source.create(key, value));
            return null;
        }
        return source.replace(target, value);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        return source.value(source.entries().remove(key));
    }

    @Override
    public void clear() {
        source.entries().clear();
    }

    /** The keys, for which the objects' attributes are not asked. */
    @Override
    public Set<Object> keySet() {
        return ViewIterator.set(
                this::size, () -> new ViewIterator<>(source.entries().keySet().iterator(), key -> key, key -> {}));
    }

    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
        return ViewIterator.set(
                this::size,
                () -> new ViewIterator<>(
                        source.entries().entrySet().iterator(),
                        target -> new SimpleEntry<>(target.getKey(), source.value(target.getValue())),
                        target -> {}));
    }

    /** Nothing: the relationship behind it is serialized. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return null;
    }
}
