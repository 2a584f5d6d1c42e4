package io.aludel.conformance;

import io.aludel.type.Json;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of recordings and of Java in one comparable form: text, canonical numbers, truth, null, lists and maps. */
public final class Values {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** What was recorded of a parameter that has to be given. */
    static final Object REQUIRED = Map.of("symbol", "REQUIRED");

    private Values() {}

    public static @Nullable Object recorded(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        if (node.isString()) {
            return node.asString();
        }
        if (node.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            node.forEach(item -> items.add(recorded(item)));
            return items;
        }
        if (node.size() == 1) {
            String tag = node.propertyNames().iterator().next();
            JsonNode value = node.get(tag);
            switch (tag) {
                case "dec":
                    return number(new BigDecimal(value.asString()));
                case "interval_s":
                    return "interval " + number(value.decimalValue());
                case "date", "datetime", "time", "uuid", "hex":
                    return value.asString();
                default:
                    break;
            }
        }
        Map<String, @Nullable Object> map = new TreeMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), recorded(entry.getValue())));
        return map;
    }

    public static @Nullable Object java(@Nullable Object value) {
        if (value == Json.NULL) {
            return null;
        }
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        }
        if (value instanceof LocalDateTime dateTime) {
            return dateTime.format(DATE_TIME) + fraction(dateTime.getNano());
        }
        if (value instanceof Duration duration) {
            return "interval " + number(BigDecimal.valueOf(duration.toNanos(), 9));
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Temporal || value instanceof UUID || value instanceof CharSequence) {
            return value.toString();
        }
        if (value instanceof Iterable<?> iterable) {
            List<@Nullable Object> items = new ArrayList<>();
            iterable.forEach(item -> items.add(java(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> result = new TreeMap<>();
            map.forEach((key, item) -> result.put(String.valueOf(key), java(item)));
            return result;
        }
        return value.toString();
    }

    private static String fraction(int nanos) {
        return nanos == 0 ? "" : String.format(".%06d", nanos / 1000);
    }

    /** Numbers are equal when they are as numbers, to the precision of a double. */
    private static Object number(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(10)).stripTrailingZeros();
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }
}
