package io.aludel.dialect.mysql;

import io.aludel.dialect.TemporalCodecs;
import io.aludel.type.JsonText;
import io.aludel.type.SecondDigits;
import io.aludel.type.SqlType;
import io.aludel.type.ValueConverter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts that LOAD DATA makes the same values of as of the parameters of {@link MysqlCodecs}. Stateless. */
final class InfileForms {
    private final Function<UUID, String> uniqueIds;

    /**
     * The forms.
     *
     * @param uniqueIds how the dialect keeps them
     */
    InfileForms(Function<UUID, String> uniqueIds) {
        this.uniqueIds = uniqueIds;
    }

    /** Whether the text is that of the bytes in hexadecimal digits. */
    static boolean isHexadecimal(SqlType<?> type) {
        SqlType<?> base = type.base();
        return base == null ? type.javaType() == (Class<?>) byte[].class : isHexadecimal(base);
    }

    /** How values of a type are written; null when they go as parameters only. */
    @Nullable
    Function<Object, String> of(SqlType<?> type) {
        if (type.around() != null) {
            return null;
        }
        SqlType<?> base = type.base();
        if (base != null) {
            Function<Object, String> inner = of(base);
            return inner == null ? null : converted(type, inner);
        }
        int digits = SecondDigits.of(type);
        return switch (type.kind().family()) {
            case BOOLEAN -> value -> (Boolean) value ? "1" : "0";
            case TINYINT, SMALLINT, INTEGER, BIGINT -> Object::toString;
            case NUMERIC -> value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            case REAL, DOUBLE -> InfileForms::floating;
            case CHAR, VARCHAR, TEXT, ENUM -> Object::toString;
            case VARBINARY, BLOB -> value -> HexFormat.of().formatHex((byte[]) value);
            case JSON -> type.javaType() == String.class ? Object::toString : JsonText::write;
            case UUID -> value -> uniqueIds.apply((UUID) value);
            case DATE -> value -> dated((LocalDate) value).toString();
            case TIME -> value -> cut((LocalTime) value, digits);
            case TIME_WITH_TIME_ZONE ->
                value -> cut(
                        ((OffsetTime) value)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalTime(),
                        digits);
            case TIMESTAMP -> value -> cut(dated((LocalDateTime) value), digits);
            case TIMESTAMP_WITH_TIME_ZONE -> value -> cut(dated(inUtc(value)), digits);
            case NATIVE -> ofOneDatabase(type);
            default -> null;
        };
    }

    private static @Nullable Function<Object, String> ofOneDatabase(SqlType<?> type) {
        if (type.javaType() == (Class<?>) Set.class) {
            return value -> {
                StringBuilder words = new StringBuilder();
                for (Object word : (Set<?>) value) {
                    words.append(words.isEmpty() ? "" : ",").append(word);
                }
                return words.toString();
            };
        }
        return type.javaType() == String.class ? Object::toString : null;
    }

    @SuppressWarnings("unchecked") // the class of each value was looked at
    private static @Nullable Function<Object, String> converted(SqlType<?> type, Function<Object, String> inner) {
        ValueConverter<Object, Object> converter = (ValueConverter<Object, Object>) type.converter();
        return converter == null ? null : value -> inner.apply(converter.toDatabase(value));
    }

    private static String floating(Object value) {
        Number number = (Number) value;
        return MysqlCodecs.finite(number, Double.isFinite(number.doubleValue())).toString();
    }

    private static <T extends Temporal> T dated(T value) {
        return TemporalCodecs.withinFourDigits(value, "MySQL and MariaDB");
    }

    private static LocalDateTime inUtc(Object moment) {
        return moment instanceof Instant instant
                ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                : ((OffsetDateTime) moment)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime();
    }

    private static <T extends Temporal> String cut(T value, int digits) {
        return SecondDigits.cut(value, digits).toString();
    }
}
