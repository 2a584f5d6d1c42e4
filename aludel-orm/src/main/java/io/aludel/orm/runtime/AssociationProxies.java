package io.aludel.orm.runtime;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Views of attributes of related objects. Called by woven code. */
public final class AssociationProxies {
    private AssociationProxies() {}

    /**
     * What a field with a view holds when it is read.
     *
     * @param present what it holds already, or null
     */
    public static @Nullable Object opened(ManagedEntity owner, String name, @Nullable Object present) {
        return present instanceof ProxyView ? present : read(owner, name);
    }

    /**
     * A field with a view is written: the related objects follow.
     *
     * @return what the field holds then
     */
    public static @Nullable Object assigned(
            ManagedEntity owner, String name, @Nullable Object present, @Nullable Object value) {
        if (value == null || value != present) {
            Object view = opened(owner, name, present);
            boolean untouched = owner.$aludel$state() == null && present == null && isEmpty(value);
            if (!untouched) {
                write(owner, name, value);
            }
            return view;
        }
        return present;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof Collection<?> collection && collection.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    /** The value of a view of a to-one, or a view of a collection. */
    public static @Nullable Object read(ManagedEntity owner, String name) {
        ProxiesFact.Proxy proxy = proxy(owner, name);
        return switch (proxy.kind()) {
            case LIST -> new ProxyList(owner, proxy);
            case SET -> new ProxySet(owner, proxy);
            case MAP -> new ProxyMap(owner, proxy);
            case VALUE -> {
                Object target = Members.read(owner, proxy.of());
                yield target == null ? null : Members.read(target, proxy.attribute());
            }
        };
    }

    /** Writes through a view: a value to the related object, which is made if need be; elements in place of others. */
    public static void write(ManagedEntity owner, String name, @Nullable Object value) {
        ProxiesFact.Proxy proxy = proxy(owner, name);
        switch (proxy.kind()) {
            case LIST -> {
                List<Object> elements = new ArrayList<>(value == null ? List.of() : (Collection<?>) value);
                ProxyList list = new ProxyList(owner, proxy);
                list.clear();
                list.addAll(elements);
            }
            case SET -> {
                List<Object> elements = new ArrayList<>(value == null ? List.of() : (Collection<?>) value);
                ProxySet set = new ProxySet(owner, proxy);
                set.removeIf(element -> !elements.contains(element));
                set.addAll(elements);
            }
            case MAP -> {
                Map<Object, Object> entries = new LinkedHashMap<>(value == null ? Map.of() : (Map<?, ?>) value);
                ProxyMap map = new ProxyMap(owner, proxy);
                map.keySet().removeIf(key -> !entries.containsKey(key));
                entries.forEach((key, each) -> {
                    if (!map.containsKey(key) || !Objects.equals(map.get(key), each)) {
                        map.put(key, each);
                    }
                });
            }
            case VALUE -> {
                Object target = Members.read(owner, proxy.of());
                if (target != null) {
                    Members.write(target, proxy.attribute(), value);
                } else if (value != null) {
                    Members.write(owner, proxy.of(), create(owner, proxy, null, value));
                }
            }
        }
    }

    static Object create(ManagedEntity owner, ProxiesFact.Proxy proxy, @Nullable Object key, @Nullable Object value) {
        if (proxy.creator() == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_ARGUMENT,
                    owner.$aludel$description().name() + "." + proxy.name()
                            + " cannot take a value in: there is no way to"
                            + " make the object that goes into '" + proxy.of() + "'."
                            + "\n  Give it a constructor with this one argument, or a static method with @ProxyCreator(\""
                            + proxy.name() + "\").");
        }
        return proxy.creator().apply(key, value);
    }

    private static ProxiesFact.Proxy proxy(ManagedEntity owner, String name) {
        EntityDescription description = owner.$aludel$description();
        ProxiesFact.Proxy found = ProxiesFact.find(description, name);
        if (found == null) {
            throw new IllegalStateException(description.name() + " has no attribute '" + name + "'");
        }
        return found;
    }
}
