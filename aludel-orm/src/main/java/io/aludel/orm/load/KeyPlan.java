package io.aludel.orm.load;

import io.aludel.orm.mapping.KeyMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query by keys, and where its values come from. Immutable, safe for use by many threads.
 *
 * @param query the query
 * @param sources for each of its values: a place among the values of the statement whose options it carries out, or, when negative, minus
 *     one and the place among the parts of all keys
 * @param keys how many keys it takes, or 0 when it takes any number, in an array for each part of a key
 */
record KeyPlan(QueryPlan query, int[] sources, int keys) {
    /** The values of an execution: the keys, the last one repeated until there are enough, and the values of the options. */
    @Nullable
    Object[] values(List<?> wanted, @Nullable Object[] options) {
        @Nullable Object[] values = new Object[sources.length];
        List<Object> parts = new ArrayList<>();
        for (int index = 0; index < keys; index++) {
            parts.addAll(KeyMapping.parts(wanted.get(Math.min(index, wanted.size() - 1))));
        }
        for (int index = 0; index < values.length; index++) {
            int source = sources[index];
            if (source >= 0) {
                values[index] = options[source];
            } else {
                values[index] = keys == 0 ? array(wanted, -1 - source) : parts.get(-1 - source);
            }
        }
        return values;
    }

    /** One part of all keys. */
    private static List<?> array(List<?> wanted, int part) {
        return wanted.isEmpty() || !(wanted.get(0) instanceof List<?>)
                ? wanted
                : wanted.stream().map(key -> KeyMapping.parts(key).get(part)).toList();
    }
}
