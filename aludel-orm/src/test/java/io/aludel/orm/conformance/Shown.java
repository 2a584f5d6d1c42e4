package io.aludel.orm.conformance;

import io.aludel.conformance.Values;
import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of a step in the form in which they are compared with the recording. */
final class Shown {
    /** What a recording says of a thing of which only its kind is known. */
    private static final String THING = "<thing>";

    private Shown() {}

    static @Nullable Object recorded(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isObject() && node.has("repr")) {
            return THING;
        }
        if (node.isString() && node.asString().matches("<.*>")) {
            return THING;
        }
        if (node.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            node.forEach(item -> items.add(recorded(item)));
            return items;
        }
        return Values.recorded(node);
    }

    static @Nullable Object actual(@Nullable Object value) {
        if (value instanceof ManagedEntity entity) {
            return ObjectView.shown(entity);
        }
        if (value instanceof Row row) {
            List<@Nullable Object> items = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                items.add(actual(row.get(index)));
            }
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> shown = new TreeMap<>();
            map.forEach((key, item) -> shown.put(String.valueOf(key), actual(item)));
            return shown;
        }
        if (value instanceof Iterable<?> items && !(value instanceof CharSequence)) {
            List<@Nullable Object> shown = new ArrayList<>();
            items.forEach(item -> shown.add(actual(item)));
            return shown;
        }
        if (value instanceof Record point && point.getClass().getName().startsWith(EntityWriter.PACKAGE + ".")) {
            return point(point);
        }
        if (value instanceof Session || value instanceof Savepoint || isThing(value)) {
            return THING;
        }
        return Values.java(value);
    }

    private static String point(Record point) {
        return point.getClass().getSimpleName()
                + Arrays.stream(point.getClass().getRecordComponents())
                        .map(component -> {
                            Object part = Reflection.call(point, component.getName());
                            return part == null ? "None" : String.valueOf(part);
                        })
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private static boolean isThing(@Nullable Object value) {
        return value != null && value.getClass().getName().startsWith("io.aludel.");
    }

    /** Statements of the notation have no value; what Aludel's builders return at a {@code def} is not recorded. */
    static boolean equal(@Nullable Object recorded, @Nullable Object actual) {
        if (THING.equals(actual)) {
            return recorded == null || THING.equals(recorded);
        }
        if (THING.equals(recorded)) {
            return actual != null;
        }
        return java.util.Objects.equals(recorded, actual);
    }

    static Map<String, @Nullable Object> empty() {
        return new LinkedHashMap<>();
    }
}
