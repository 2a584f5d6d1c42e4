package io.aludel.conformance;

import io.aludel.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain values of the notation as the Java type of a column. */
public final class Literals {
    private Literals() {}

    public static @Nullable Object as(SqlType<?> type, @Nullable Object value) {
        Class<?> target = type.javaType();
        if (value == null || target.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number) {
            return number(target, number);
        }
        if (value instanceof String text) {
            try {
                return text(target, text);
            } catch (DateTimeParseException notOfThisType) {
                return text;
            }
        }
        if (value instanceof Map<?, ?> && target == Object.class) {
            return value;
        }
        return value;
    }

    /** JSON as plain Java values. */
    public static @Nullable Object plain(JsonNode node) {
        return JsonMapper.shared().treeToValue(node, Object.class);
    }

    private static Object number(Class<?> target, Number number) {
        if (target == Long.class) {
            return number.longValue();
        }
        if (target == Integer.class) {
            return number.intValue();
        }
        if (target == Short.class) {
            return number.shortValue();
        }
        if (target == Byte.class) {
            return number.byteValue();
        }
        if (target == Double.class) {
            return number.doubleValue();
        }
        if (target == Float.class) {
            return number.floatValue();
        }
        if (target == BigDecimal.class) {
            return new BigDecimal(number.toString());
        }
        return target == BigInteger.class ? BigInteger.valueOf(number.longValue()) : number;
    }

    private static Object text(Class<?> target, String text) {
        if (target == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (target == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (target == LocalTime.class) {
            return LocalTime.parse(text);
        }
        if (target == LocalDateTime.class) {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        }
        return target == UUID.class ? UUID.fromString(text) : text;
    }
}
