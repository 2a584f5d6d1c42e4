package io.aludel.migrate.team;

import io.aludel.schema.Column;
import io.aludel.type.Range;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

/** Values of each type, one for each number, all different as far as the type has so many. Immutable. */
final class MadeUpValues {
    private static final LocalDateTime BEGIN = LocalDateTime.of(2001, 1, 1, 12, 0);
    private static final int LONGEST = 40;
    private static final int DIGITS = 9;

    private static final Map<Class<?>, LongFunction<Object>> BY_TYPE = byType();

    private MadeUpValues() {}

    private static Map<Class<?>, LongFunction<Object>> byType() {
        Map<Class<?>, LongFunction<Object>> types = new LinkedHashMap<>();
        types.put(Boolean.class, number -> number % 2 == 0);
        types.put(Byte.class, number -> (byte) (number % Byte.MAX_VALUE));
        types.put(Short.class, number -> (short) (number % Short.MAX_VALUE));
        types.put(Integer.class, number -> (int) number);
        types.put(Long.class, number -> number);
        types.put(Float.class, number -> (float) number);
        types.put(Double.class, number -> (double) number);
        types.put(BigInteger.class, BigInteger::valueOf);
        types.put(Character.class, number -> (char) ('a' + number % 26));
        types.put(LocalDate.class, number -> BEGIN.toLocalDate().plusDays(number));
        types.put(LocalTime.class, number -> LocalTime.ofSecondOfDay(number % 86_400));
        types.put(LocalDateTime.class, BEGIN::plusMinutes);
        types.put(OffsetDateTime.class, number -> BEGIN.plusMinutes(number).atOffset(ZoneOffset.UTC));
        types.put(
                OffsetTime.class,
                number -> LocalTime.ofSecondOfDay(number % 86_400).atOffset(ZoneOffset.UTC));
        types.put(Instant.class, number -> BEGIN.plusMinutes(number).toInstant(ZoneOffset.UTC));
        types.put(Duration.class, Duration::ofMinutes);
        types.put(UUID.class, number -> new UUID(0x1975L, number));
        types.put(byte[].class, number -> BigInteger.valueOf(number).toByteArray());
        return types;
    }

    /** A value for a column; empty where the type is not known. */
    static Optional<Object> of(Column<?> column, long number) {
        SqlType<?> type = column.type();
        if (type.detail() instanceof TypeDetail.OfEnum labels) {
            return labels.labels().isEmpty() || type.javaType() != String.class
                    ? Optional.empty()
                    : Optional.of(
                            labels.labels().get((int) (number % labels.labels().size())));
        }
        if (type.javaType() == String.class) {
            return Optional.of(text(column.name(), type.length(), number));
        }
        if (type.javaType() == BigDecimal.class) {
            return Optional.of(decimal(type, number));
        }
        if (type.javaType() == Range.class) {
            return Optional.of(Range.empty());
        }
        if (type.elementType() != null) {
            return Optional.of(List.of());
        }
        LongFunction<Object> known = BY_TYPE.get(type.javaType());
        return known == null ? Optional.empty() : Optional.of(known.apply(number));
    }

    /** The number is at the end, which is what stays of a short text. */
    private static String text(String name, int length, long number) {
        String text = name + " " + number;
        int longest = length > 0 ? Math.min(length, LONGEST) : LONGEST;
        return text.length() <= longest ? text : text.substring(text.length() - longest);
    }

    private static BigDecimal decimal(SqlType<?> type, long number) {
        int scale = Math.max(type.scale(), 0);
        int whole = type.precision() > 0 ? type.precision() - scale : DIGITS;
        return BigDecimal.valueOf(whole <= 0 ? 0 : number % (long) Math.pow(10, Math.min(whole, DIGITS)));
    }
}
