package io.aludel.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies values that can change: bytes, and the lists and maps of arrays and JSON. Stateless. */
final class ValueCopies {
    private ValueCopies() {}

    @SuppressWarnings("unchecked") // a copy has the class of its value, or stands for the same interface
    static <T> T of(T value) {
        if (value instanceof byte[] bytes) {
            return (T) bytes.clone();
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(element == null ? null : of(element)));
            return (T) copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, element == null ? null : of(element)));
            return (T) copy;
        }
        return value;
    }
}
