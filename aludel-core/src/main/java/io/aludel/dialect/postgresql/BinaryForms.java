package io.aludel.dialect.postgresql;

import io.aludel.type.SecondDigits;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import io.aludel.type.ValueConverter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The binary forms of the types that have one and the same meaning in Java and on the server. Stateless. */
final class BinaryForms {
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final int MICROS = 1_000_000;
    private static final int NANOS_PER_MICRO = 1000;

    private static final BinaryForm TEXT = (to, value) -> to.field(((String) value).getBytes(StandardCharsets.UTF_8));

    /** By the Java class of a value and the server's name of the column's type. */
    private static final Map<Class<?>, Map<String, BinaryForm>> FORMS = Map.ofEntries(
            Map.entry(Boolean.class, Map.of("bool", (to, value) -> {
                to.int4(1);
                to.int1((Boolean) value ? 1 : 0);
            })),
            Map.entry(Short.class, Map.of("int2", (to, value) -> {
                to.int4(2);
                to.int2((Short) value);
            })),
            Map.entry(Integer.class, Map.of("int4", (to, value) -> {
                to.int4(4);
                to.int4((Integer) value);
            })),
            Map.entry(Long.class, Map.of("int8", (to, value) -> int8(to, (Long) value))),
            Map.entry(Float.class, Map.of("float4", (to, value) -> {
                to.int4(4);
                to.int4(Float.floatToIntBits((Float) value));
            })),
            Map.entry(Double.class, Map.of("float8", (to, value) -> int8(to, Double.doubleToLongBits((Double) value)))),
            Map.entry(BigDecimal.class, Map.of("numeric", (to, value) -> BinaryNumeric.write(to, (BigDecimal) value))),
            Map.entry(String.class, Map.of("text", TEXT, "varchar", TEXT, "bpchar", TEXT)),
            Map.entry(byte[].class, Map.of("bytea", (to, value) -> to.field((byte[]) value))),
            Map.entry(UUID.class, Map.of("uuid", (to, value) -> {
                to.int4(16);
                to.int8(((UUID) value).getMostSignificantBits());
                to.int8(((UUID) value).getLeastSignificantBits());
            })),
            Map.entry(LocalDate.class, Map.of("date", (to, value) -> {
                to.int4(4);
                to.int4(days((LocalDate) value));
            })),
            Map.entry(
                    LocalTime.class,
                    Map.of("time", (to, value) -> int8(to, ((LocalTime) value).toNanoOfDay() / NANOS_PER_MICRO))),
            Map.entry(LocalDateTime.class, Map.of("timestamp", (to, value) -> int8(to, micros((LocalDateTime) value)))),
            Map.entry(
                    OffsetDateTime.class,
                    Map.of("timestamptz", (to, value) -> int8(to, micros((OffsetDateTime) value)))),
            Map.entry(Instant.class, Map.of("timestamptz", (to, value) -> int8(to, micros((Instant) value)))));

    /** Types whose parameters are no more than their Java class; words, JSON and the like mean something else than their text. */
    private static final Set<TypeKind> PLAIN = Set.of(
            TypeKind.BOOLEAN,
            TypeKind.SMALLINT,
            TypeKind.INTEGER,
            TypeKind.BIGINT,
            TypeKind.REAL,
            TypeKind.DOUBLE,
            TypeKind.NUMERIC,
            TypeKind.CHAR,
            TypeKind.VARCHAR,
            TypeKind.TEXT,
            TypeKind.VARBINARY,
            TypeKind.BLOB,
            TypeKind.UUID,
            TypeKind.DATE,
            TypeKind.TIME,
            TypeKind.TIMESTAMP,
            TypeKind.TIMESTAMP_WITH_TIME_ZONE);

    private BinaryForms() {}

    /**
     * How values of a type are written into a column.
     *
     * @param serverType the server's name of the column's type
     * @return null when they have no binary form there
     */
    static @Nullable BinaryForm of(SqlType<?> type, String serverType) {
        SqlType<?> base = type.base();
        if (base != null) {
            BinaryForm inner = of(base, serverType);
            return inner == null ? null : converted(type, inner);
        }
        Map<String, BinaryForm> forms = FORMS.get(type.javaType());
        if (forms == null || !PLAIN.contains(type.kind().family()) || type.around() != null) {
            return null;
        }
        int digits = SecondDigits.of(type);
        return digits >= 6 || !type.kind().family().name().startsWith("TIME") ? forms.get(serverType) : null;
    }

    @SuppressWarnings("unchecked") // the class of each value was looked at
    private static @Nullable BinaryForm converted(SqlType<?> type, BinaryForm inner) {
        ValueConverter<Object, Object> converter = (ValueConverter<Object, Object>) type.converter();
        if (converter == null || type.around() != null) {
            return null;
        }
        return (to, value) -> inner.write(to, converter.toDatabase(value));
    }

    private static void int8(BinaryBuffer to, long value) {
        to.int4(8);
        to.int8(value);
    }

    /** The ends of Java's time stand for those of PostgreSQL's, as in its driver. */
    private static int days(LocalDate date) {
        if (date.equals(LocalDate.MAX)) {
            return Integer.MAX_VALUE;
        }
        return date.equals(LocalDate.MIN) ? Integer.MIN_VALUE : Math.toIntExact(date.toEpochDay() - EPOCH_DAY);
    }

    private static long micros(LocalDateTime moment) {
        if (moment.equals(LocalDateTime.MAX)) {
            return Long.MAX_VALUE;
        }
        return moment.equals(LocalDateTime.MIN)
                ? Long.MIN_VALUE
                : micros(moment.toEpochSecond(ZoneOffset.UTC), moment.getNano());
    }

    private static long micros(OffsetDateTime moment) {
        if (moment.equals(OffsetDateTime.MAX)) {
            return Long.MAX_VALUE;
        }
        return moment.equals(OffsetDateTime.MIN) ? Long.MIN_VALUE : micros(moment.toEpochSecond(), moment.getNano());
    }

    private static long micros(Instant moment) {
        return micros(moment.getEpochSecond(), moment.getNano());
    }

    /** Later digits are cut off, as they are from parameters. */
    private static long micros(long epochSecond, int nano) {
        return Math.addExact(Math.multiplyExact(epochSecond - EPOCH_SECOND, MICROS), nano / NANOS_PER_MICRO);
    }
}
