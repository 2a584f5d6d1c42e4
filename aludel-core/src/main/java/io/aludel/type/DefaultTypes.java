package io.aludel.type;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Which type carries a Java class when nothing else was said. */
final class DefaultTypes {
    private static final int WORD = 255;
    private static final Map<Class<?>, SqlType<?>> BY_CLASS = Map.ofEntries(
            Map.entry(Boolean.class, SqlTypes.BOOLEAN),
            Map.entry(boolean.class, SqlTypes.BOOLEAN),
            Map.entry(Byte.class, SqlTypes.TINYINT),
            Map.entry(byte.class, SqlTypes.TINYINT),
            Map.entry(Short.class, SqlTypes.SMALLINT),
            Map.entry(short.class, SqlTypes.SMALLINT),
            Map.entry(Integer.class, SqlTypes.INTEGER),
            Map.entry(int.class, SqlTypes.INTEGER),
            Map.entry(Long.class, SqlTypes.BIGINT),
            Map.entry(long.class, SqlTypes.BIGINT),
            Map.entry(Float.class, SqlTypes.REAL),
            Map.entry(float.class, SqlTypes.REAL),
            Map.entry(Double.class, SqlTypes.DOUBLE),
            Map.entry(double.class, SqlTypes.DOUBLE),
            Map.entry(java.math.BigDecimal.class, SqlTypes.NUMERIC),
            Map.entry(java.math.BigInteger.class, SqlTypes.BIGINTEGER),
            Map.entry(String.class, SqlTypes.VARCHAR),
            Map.entry(Character.class, SqlTypes.CHARACTER),
            Map.entry(char.class, SqlTypes.CHARACTER),
            Map.entry(byte[].class, SqlTypes.BLOB),
            Map.entry(java.time.LocalDate.class, SqlTypes.DATE),
            Map.entry(java.time.LocalTime.class, SqlTypes.TIME),
            Map.entry(java.time.LocalDateTime.class, SqlTypes.TIMESTAMP),
            Map.entry(java.time.OffsetDateTime.class, SqlTypes.TIMESTAMP_TZ),
            Map.entry(java.time.OffsetTime.class, SqlTypes.TIME_TZ),
            Map.entry(java.time.Instant.class, SqlTypes.INSTANT),
            Map.entry(java.time.Duration.class, SqlTypes.INTERVAL),
            Map.entry(java.util.UUID.class, SqlTypes.UUID),
            Map.entry(java.time.Year.class, ValueTypes.YEAR),
            Map.entry(java.time.YearMonth.class, ValueTypes.YEAR_MONTH(WORD)),
            Map.entry(java.time.MonthDay.class, ValueTypes.MONTH_DAY(WORD)),
            Map.entry(java.time.Period.class, ValueTypes.PERIOD(WORD)),
            Map.entry(java.time.ZoneId.class, ValueTypes.ZONE(WORD)),
            Map.entry(java.time.ZoneOffset.class, ValueTypes.ZONE_OFFSET(WORD)),
            Map.entry(java.util.Currency.class, ValueTypes.CURRENCY(WORD)),
            Map.entry(java.util.Locale.class, ValueTypes.LOCALE(WORD)),
            Map.entry(java.net.URI.class, ValueTypes.URI(WORD)));

    private DefaultTypes() {}

    static SqlType<?> of(Class<?> javaType) {
        SqlType<?> found = BY_CLASS.get(javaType);
        return found == null ? SqlTypes.UNKNOWN : found;
    }

    static SqlType<?> ofValue(Object value) {
        if (value instanceof Enum<?> constant) {
            return ofEnum(constant);
        }
        if (value instanceof ZoneId) {
            return of(ZoneId.class); // the classes of zones are not public
        }
        return value instanceof List<?> list ? ofList(list) : of(value.getClass());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the declaring class of a constant is an enum
    private static SqlType<?> ofEnum(Enum<?> constant) {
        return named((Class) constant.getDeclaringClass());
    }

    private static <E extends Enum<E>> SqlType<E> named(Class<E> type) {
        return TypeBuilder.converted(SqlTypes.VARCHAR, type, new EnumConverters.ByName<>(type));
    }

    private static SqlType<?> ofList(List<?> list) {
        for (Object element : list) {
            if (element != null) {
                SqlType<?> type = ofValue(element);
                return type.kind() == TypeKind.UNKNOWN ? type : SqlTypes.array(type);
            }
        }
        return list.isEmpty() ? SqlTypes.UNKNOWN : SqlTypes.array(SqlTypes.VARCHAR);
    }
}
