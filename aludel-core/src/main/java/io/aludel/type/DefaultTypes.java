package io.aludel.type;

import java.util.List;
import java.util.Map;

/** Which type carries a Java class when nothing else was said. */
final class DefaultTypes {
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
            Map.entry(java.util.UUID.class, SqlTypes.UUID));

    private DefaultTypes() {}

    static SqlType<?> of(Class<?> javaType) {
        SqlType<?> found = BY_CLASS.get(javaType);
        return found == null ? SqlTypes.UNKNOWN : found;
    }

    static SqlType<?> ofValue(Object value) {
        if (value instanceof Enum<?> constant) {
            return ofEnum(constant);
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
