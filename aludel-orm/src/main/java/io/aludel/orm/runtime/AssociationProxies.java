package io.aludel.orm.runtime;

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
        ProxySource source = ProxySource.of(owner, name);
        return switch (source.proxy().kind()) {
            case LIST -> new ProxyList(source);
            case SET -> new ProxySet(source);
            case MAP -> new ProxyMap(source);
            case VALUE -> source.value(source.related());
        };
    }

    /** Writes through a view: a value to the related object, which is made if need be; elements in place of others. */
    public static void write(ManagedEntity owner, String name, @Nullable Object value) {
        ProxySource source = ProxySource.of(owner, name);
        switch (source.proxy().kind()) {
            case LIST -> {
                List<Object> elements = new ArrayList<>(value == null ? List.of() : (Collection<?>) value);
                ProxyList list = new ProxyList(source);
                list.clear();
                list.addAll(elements);
            }
            case SET -> {
                List<Object> elements = new ArrayList<>(value == null ? List.of() : (Collection<?>) value);
                ProxySet set = new ProxySet(source);
                set.removeIf(element -> !elements.contains(element));
                set.addAll(elements);
            }
            case MAP -> {
                Map<Object, Object> entries = new LinkedHashMap<>(value == null ? Map.of() : (Map<?, ?>) value);
                ProxyMap map = new ProxyMap(source);
                map.keySet().removeIf(key -> !entries.containsKey(key));
                entries.forEach((key, each) -> {
                    if (!map.containsKey(key) || !Objects.equals(map.get(key), each)) {
                        map.put(key, each);
                    }
                });
            }
            case VALUE -> {
                Object target = source.related();
                if (target != null) {
                    Members.write(target, source.proxy().attribute(), value);
                } else if (value != null) {
                    Members.write(owner, source.proxy().of(), source.create(null, value));
                }
            }
        }
    }
}
