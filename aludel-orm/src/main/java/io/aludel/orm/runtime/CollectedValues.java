package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The collections that projections hold: in the order of their rows, and unmodifiable. Stateless. */
public final class CollectedValues {
    private CollectedValues() {}

    /** An element of a map on its way. */
    public record Entry(@Nullable Object key, @Nullable Object value) {}

    /**
     * A collection of some elements.
     *
     * @param elements the elements; those of a map are of {@link Entry}
     */
    public static Object of(CollectionKind kind, Collection<?> elements) {
        return switch (kind) {
            case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(elements));
            case MAP -> map(elements);
            default -> Collections.<@Nullable Object>unmodifiableList(new ArrayList<@Nullable Object>(elements));
        };
    }

    private static Map<?, ?> map(Collection<?> elements) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Object element : elements) {
            Entry entry = (Entry) element;
            map.put(entry.key(), entry.value());
        }
        return Collections.unmodifiableMap(map);
    }

    /** No elements. */
    public static Object none(CollectionKind kind) {
        return switch (kind) {
            case SET -> Collections.emptySet();
            case MAP -> Collections.emptyMap();
            default -> List.of();
        };
    }
}
