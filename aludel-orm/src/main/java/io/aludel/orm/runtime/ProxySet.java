package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A view of an attribute of the objects of a collection; a value is put in once. One thread at a time. */
final class ProxySet extends AbstractSet<@Nullable Object> implements ProxyView {
    private final transient ManagedEntity owner;
    private final transient ProxiesFact.Proxy proxy;

    ProxySet(ManagedEntity owner, ProxiesFact.Proxy proxy) {
        this.owner = owner;
        this.proxy = proxy;
    }

    @SuppressWarnings("unchecked") // the processor has compared the types
    private Collection<Object> related() {
        return (Collection<Object>) requireNonNull(Members.read(owner, proxy.of()));
    }

    @Override
    public int size() {
        return related().size();
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
                return Members.read(targets.next(), proxy.attribute());
            }

            @Override
            public void remove() {
                targets.remove();
            }
        };
    }

    @Override
    public boolean add(@Nullable Object value) {
        return !contains(value) && related().add(AssociationProxies.create(owner, proxy, null, value));
    }

    @Override
    public void clear() {
        related().clear();
    }

    /** Nothing: the relationship behind it is serialized. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return null;
    }
}
