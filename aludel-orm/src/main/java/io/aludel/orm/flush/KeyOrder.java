package io.aludel.orm.flush;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that are there are written in the order of their keys; keys that cannot be compared keep the order in which they came. */
final class KeyOrder {
    private static final Comparator<InstanceState> KEY_ORDER =
            (left, right) -> compare(KeyOf.committed(left), KeyOf.committed(right));

    private KeyOrder() {}

    /** The objects in order; the given list stays as it is. */
    static List<InstanceState> of(List<InstanceState> states) {
        if (states.size() < 2) {
            return states;
        }
        Map<EntityMapping, List<InstanceState>> byEntity = new LinkedHashMap<>();
        states.forEach(state -> byEntity.computeIfAbsent(EntityMapping.of(state).root(), mapping -> new ArrayList<>())
                .add(state));
        List<InstanceState> sorted = new ArrayList<>(states.size());
        for (List<InstanceState> ofOneEntity : byEntity.values()) {
            ofOneEntity.sort(KEY_ORDER);
            sorted.addAll(ofOneEntity);
        }
        return sorted;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both are parts of keys of the same entity
    private static int compare(List<?> left, List<?> right) {
        for (int part = 0; part < left.size(); part++) {
            Object first = left.get(part);
            if (first instanceof Comparable comparable) {
                int order = comparable.compareTo(right.get(part));
                if (order != 0) {
                    return order;
                }
            }
        }
        return 0;
    }

    /** As databases compare keys that they make: Java takes the halves of a UUID for numbers with a sign. */
    @SuppressWarnings("unchecked") // both are values of one column, whose class is comparable
    static int grown(@Nullable Object left, @Nullable Object right) {
        if (left instanceof UUID first && right instanceof UUID second) {
            int high = Long.compareUnsigned(first.getMostSignificantBits(), second.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(first.getLeastSignificantBits(), second.getLeastSignificantBits());
        }
        return ((Comparable<Object>) requireNonNull(left)).compareTo(requireNonNull(right));
    }
}
