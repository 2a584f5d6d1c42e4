package io.aludel.migrate.law;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/** A value for each type and row. Columns of one type have the same value in the same row, so that every reference finds its row. */
final class Values {
    private static final Map<Class<?>, IntFunction<Object>> BY_CLASS = byClass();

    private Values() {}

    static Object of(SqlType<?> type, int row) {
        SqlType<?> element = type.elementType();
        if (element != null) {
            return List.of(of(element, row), of(element, row + 1));
        }
        TypeDetail.OfEnum labels = type.detail(TypeDetail.OfEnum.class);
        if (labels != null) {
            return labels.labels().get(row % labels.labels().size());
        }
        IntFunction<Object> values = BY_CLASS.get(type.javaType());
        if (values == null) {
            throw new IllegalArgumentException("no values of " + type + " " + type.javaType());
        }
        return values.apply(row);
    }

    private static Map<Class<?>, IntFunction<Object>> byClass() {
        LocalDateTime moment = LocalDateTime.of(2026, 3, 1, 10, 30);
        Map<Class<?>, IntFunction<Object>> values = new HashMap<>();
        values.put(Boolean.class, row -> row % 2 == 0);
        values.put(Byte.class, row -> (byte) (row + 1));
        values.put(Short.class, row -> (short) (row + 1));
        values.put(Integer.class, row -> row + 1);
        values.put(Long.class, row -> row + 1L);
        values.put(Float.class, row -> row + 0.5f);
        values.put(Double.class, row -> row + 0.5);
        values.put(BigDecimal.class, row -> BigDecimal.valueOf(row + 1));
        values.put(BigInteger.class, row -> BigInteger.valueOf(row + 1));
        values.put(String.class, row -> String.valueOf(row + 1));
        values.put(Character.class, row -> (char) ('a' + row));
        values.put(byte[].class, row -> new byte[] {1, (byte) row});
        values.put(LocalDate.class, row -> moment.toLocalDate().plusDays(row));
        values.put(LocalTime.class, row -> LocalTime.of(10, row));
        values.put(OffsetTime.class, row -> LocalTime.of(10, row).atOffset(ZoneOffset.UTC));
        values.put(LocalDateTime.class, row -> moment.plusDays(row));
        values.put(OffsetDateTime.class, row -> moment.plusDays(row).atOffset(ZoneOffset.UTC));
        values.put(Instant.class, row -> moment.plusDays(row).toInstant(ZoneOffset.UTC));
        values.put(Duration.class, row -> Duration.ofHours(row + 1));
        values.put(UUID.class, row -> new UUID(7, row));
        values.put(Object.class, row -> Map.of("row", row));
        return values;
    }
}
