package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view of an attribute of the objects of a collection, in their order. One thread at a time. */
final class ProxyList extends AbstractList<@Nullable Object> implements ProxyView {
    private final transient ManagedEntity owner;
    private final transient ProxiesFact.Proxy proxy;

    ProxyList(ManagedEntity owner, ProxiesFact.Proxy proxy) {
        this.owner = owner;
        this.proxy = proxy;
    }

    @SuppressWarnings("unchecked") // the processor has compared the types
    private Collection<Object> related() {
        return (Collection<Object>) requireNonNull(Members.read(owner, proxy.of()));
    }

    private List<Object> list() {
        if (related() instanceof List<Object> list) {
            return list;
        }
        throw new UnsupportedOperationException(proxy.of() + " is no list, so its elements have no places");
    }

    private @Nullable Object value(Object target) {
        return Members.read(target, proxy.attribute());
    }

    @Override
    public int size() {
        return related().size();
    }

    @Override
    public @Nullable Object get(int index) {
        return value(list().get(index));
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        Iterator<Object> targets = related().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return targets.hasNext();
            }

            @Override
            public @Nullable Object next() {
                return value(targets.next());
            }

            @Override
            public void remove() {
                targets.remove();
            }
        };
    }

    @Override
    public boolean add(@Nullable Object value) {
        modCount++;
        return related().add(AssociationProxies.create(owner, proxy, null, value));
    }

    @Override
    public void add(int index, @Nullable Object value) {
        modCount++;
        list().add(index, AssociationProxies.create(owner, proxy, null, value));
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object value) {
        Object target = list().get(index);
        Object old = value(target);
        Members.write(target, proxy.attribute(), value);
        return old;
    }

    @Override
    public @Nullable Object remove(int index) {
        modCount++;
        return value(list().remove(index));
    }

    @Override
    public void clear() {
        modCount++;
        related().clear();
    }

    /** Nothing: the relationship behind it is serialized. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return null;
    }
}
