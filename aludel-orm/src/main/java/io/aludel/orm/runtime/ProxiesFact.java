package io.aludel.orm.runtime;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Views of attributes of related objects.
 *
 * @param proxies the views that the class declares
 */
public record ProxiesFact(List<Proxy> proxies) implements EntityFact {
    public ProxiesFact {
        proxies = List.copyOf(proxies);
    }

    /** What the view looks like. */
    public enum Kind {
        LIST,
        SET,
        MAP,
        VALUE
    }

    /**
     * One view.
     *
     * @param name its name
     * @param of the relationship, or the view, whose objects are looked at
     * @param attribute the attribute of theirs
     * @param kind what it looks like
     * @param creator makes a related object from key and value; the key is null but for maps. Null when there is no way
     */
    public record Proxy(
            String name,
            String of,
            String attribute,
            Kind kind,
            @Nullable BiFunction<@Nullable Object, @Nullable Object, Object> creator) {}

    /** The view of a name in a class or above; null when there is none. */
    static @Nullable Proxy find(EntityDescription description, String name) {
        for (EntityDescription each = description; each != null; each = each.superclass()) {
            ProxiesFact fact = each.fact(ProxiesFact.class);
            if (fact != null) {
                for (Proxy proxy : fact.proxies()) {
                    if (proxy.name().equals(name)) {
                        return proxy;
                    }
                }
            }
        }
        return null;
    }
}
