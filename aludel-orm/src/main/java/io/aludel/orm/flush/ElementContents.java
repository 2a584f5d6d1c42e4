package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.ElementsMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a collection of values holds, as its columns do. Immutable.
 *
 * @param keyed the columns of each value by its key or place; empty where rows have neither
 * @param counted how often the columns of each value are there; empty where rows have a key or place
 */
record ElementContents(Map<Object, List<@Nullable Object>> keyed, Map<List<@Nullable Object>, Integer> counted) {

    static ElementContents of(ElementsMapping mapping, @Nullable Object contents) {
        Map<Object, List<@Nullable Object>> keyed = new LinkedHashMap<>();
        Map<List<@Nullable Object>, Integer> counted = new LinkedHashMap<>();
        if (contents instanceof Map<?, ?> map) {
            map.forEach((key, value) -> keyed.put(key, columns(mapping, value)));
        } else if (contents instanceof Collection<?> values && mapping.position() != null) {
            for (Object value : values) {
                keyed.put(keyed.size(), columns(mapping, value));
            }
        } else if (contents instanceof Collection<?> values) {
            for (Object value : values) {
                counted.merge(columns(mapping, value), 1, mapping.isSet() ? (one, more) -> 1 : Integer::sum);
            }
        }
        return new ElementContents(keyed, counted);
    }

    private static List<@Nullable Object> columns(ElementsMapping mapping, Object value) {
        List<@Nullable Object> columns = new ArrayList<>();
        for (BasicMapping part : mapping.values()) {
            columns.add(part.part(value));
        }
        return Collections.unmodifiableList(columns);
    }

    /** How often a value is there. */
    int count(List<@Nullable Object> columns) {
        return counted.getOrDefault(columns, 0);
    }
}
