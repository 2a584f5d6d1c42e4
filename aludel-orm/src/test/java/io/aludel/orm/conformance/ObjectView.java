package io.aludel.orm.conformance;

import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks at an object without touching it. */
final class ObjectView {
    private static final List<String> NAMES =
            List.of("name", "title", "text", "ref", "sku", "bio", "username", "label", "first");

    private ObjectView() {}

    static ManagedEntity managed(@Nullable Object object) {
        if (object instanceof ManagedEntity entity) {
            return entity;
        }
        throw new IllegalArgumentException("not an object of a mapped class: " + object);
    }

    static @Nullable InstanceState state(@Nullable Object object) {
        return managed(object).$aludel$state();
    }

    static String lifecycle(@Nullable Object object) {
        InstanceState state = state(object);
        return (state == null ? Lifecycle.TRANSIENT : state.lifecycle()).name().toLowerCase(Locale.ROOT);
    }

    /** {@code Class#key}, or {@code Class(new name)} before there is a key. */
    static String shown(ManagedEntity entity) {
        InstanceState state = entity.$aludel$state();
        String type = entity.getClass().getSimpleName();
        Object key = state == null ? null : state.id();
        if (key != null) {
            List<String> parts = new ArrayList<>();
            for (Object part : key instanceof Collection<?> all ? all : List.of(key)) {
                parts.add(String.valueOf(part));
            }
            return type + "#" + String.join(",", parts);
        }
        EntityDescription description = entity.$aludel$description();
        for (String name : NAMES) {
            int number = description.number(name);
            Object value = number < 0 ? null : entity.$aludel$get(number);
            if (value != null) {
                return type + "(new " + value + ")";
            }
        }
        return type + "(new None)";
    }

    /** The names of the attributes that are loaded, or are not and would be at a touch. */
    static List<String> attributes(@Nullable Object object, boolean loaded) {
        ManagedEntity entity = managed(object);
        InstanceState state = entity.$aludel$state();
        List<String> names = new ArrayList<>();
        var all = entity.$aludel$description().attributes();
        for (int number = 0; number < all.size(); number++) {
            boolean has = state == null ? isSet(entity.$aludel$get(number)) : state.isLoaded(number);
            if (has == loaded) {
                names.add(all.get(number).name());
            }
        }
        Collections.sort(names);
        return names;
    }

    /** A field of a new object that is null, or an empty collection, was not set. */
    private static boolean isSet(@Nullable Object value) {
        return value != null && !(value instanceof Collection<?> all && all.isEmpty());
    }
}
