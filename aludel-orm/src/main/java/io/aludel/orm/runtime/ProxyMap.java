package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A view of an attribute of the objects of a map, by their keys. One thread at a time. */
final class ProxyMap extends AbstractMap<Object, @Nullable Object> implements ProxyView {
    private final transient ManagedEntity owner;
    private final transient ProxiesFact.Proxy proxy;

    ProxyMap(ManagedEntity owner, ProxiesFact.Proxy proxy) {
        this.owner = owner;
        this.proxy = proxy;
    }

    @SuppressWarnings("unchecked") // the processor has compared the types
    private Map<Object, Object> related() {
        return (Map<Object, Object>) requireNonNull(Members.read(owner, proxy.of()));
    }

    private @Nullable Object value(@Nullable Object target) {
        return target == null ? null : Members.read(target, proxy.attribute());
    }

    @Override
    public int size() {
        return related().size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return related().containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return value(related().get(key));
    }

    @Override
    public @Nullable Object put(Object key, @Nullable Object value) {
        Object target = related().get(key);
        if (target == null) {
            related().put(key, AssociationProxies.create(owner, proxy, key, value));
            return null;
        }
        Object old = value(target);
        Members.write(target, proxy.attribute(), value);
        return old;
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        return value(related().remove(key));
    }

    @Override
    public void clear() {
        related().clear();
    }

    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Object, @Nullable Object>> iterator() {
                Iterator<Entry<Object, Object>> targets = related().entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return targets.hasNext();
                    }

                    @Override
                    public Entry<Object, @Nullable Object> next() {
                        Entry<Object, Object> target = targets.next();
                        return new SimpleEntry<>(target.getKey(), value(target.getValue()));
                    }

                    @Override
                    public void remove() {
                        targets.remove();
                    }
                };
            }

            @Override
            public int size() {
                return related().size();
            }
        };
    }

    /** Nothing: the relationship behind it is serialized. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return null;
    }
}
