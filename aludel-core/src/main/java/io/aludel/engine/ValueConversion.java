package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns values into the Java type that the application asks for, when nothing is lost. */
final class ValueConversion {
    private static final Map<Class<?>, Class<?>> WRAPPERS = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.of(
            Byte.class, BigDecimal::byteValueExact,
            Short.class, BigDecimal::shortValueExact,
            Integer.class, BigDecimal::intValueExact,
            Long.class, BigDecimal::longValueExact,
            BigInteger.class, BigDecimal::toBigIntegerExact,
            BigDecimal.class, number -> number,
            Double.class, BigDecimal::doubleValue,
            Float.class, BigDecimal::floatValue,
            Boolean.class, ValueConversion::toBoolean);

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            UUID.class, UUID::fromString,
            LocalDate.class, text -> LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text),
            LocalTime.class, LocalTime::parse,
            LocalDateTime.class, text -> LocalDateTime.parse(text.replace(' ', 'T')),
            OffsetDateTime.class, text -> OffsetDateTime.parse(text.replace(' ', 'T')),
            Instant.class, text -> OffsetDateTime.parse(text.replace(' ', 'T')).toInstant(),
            BigDecimal.class, BigDecimal::new);

    private ValueConversion() {}

    /**
     * The value as a type.
     *
     * @throws ArgumentException when it cannot be had without loss; the message does not show the value
     */
    @SuppressWarnings("unchecked") // a primitive class and its wrapper have one type argument
    static <T> @Nullable T to(Class<T> type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Class<T> wanted = (Class<T>) WRAPPERS.getOrDefault(type, type);
        if (wanted.isInstance(value)) {
            return wanted.cast(value);
        }
        Object converted;
        try {
            converted = convert(wanted, value);
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException e) {
            throw failed(wanted, value, e.getClass().getSimpleName());
        }
        if (!wanted.isInstance(converted)) {
            throw failed(wanted, value, null);
        }
        return wanted.cast(converted);
    }

    private static @Nullable Object convert(Class<?> wanted, Object value) {
        if (wanted == String.class) {
            return value instanceof byte[] ? null : value.toString();
        }
        var toNumber = NUMBERS.get(wanted);
        if (toNumber != null && value instanceof Number number) {
            return toNumber.apply(decimal(number));
        }
        if (toNumber != null && value instanceof Boolean bool) {
            return toNumber.apply(bool ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        if (value instanceof String text) {
            Function<String, Object> parser = TEXTS.get(wanted);
            return parser == null ? null : parser.apply(text.strip());
        }
        return dateOrTime(wanted, value);
    }

    private static @Nullable Object dateOrTime(Class<?> wanted, Object value) {
        if (value instanceof Timestamp timestamp) {
            return to(wanted, (Object) timestamp.toLocalDateTime());
        }
        if (value instanceof Date date) {
            return to(wanted, (Object) date.toLocalDate());
        }
        if (value instanceof Time time) {
            return to(wanted, (Object) time.toLocalTime());
        }
        if (value instanceof OffsetDateTime moment && wanted == Instant.class) {
            return moment.toInstant();
        }
        if (value instanceof Instant instant && wanted == OffsetDateTime.class) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof LocalDateTime dateTime
                && wanted == LocalDate.class
                && dateTime.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return dateTime.toLocalDate();
        }
        if (value instanceof LocalDate date && wanted == LocalDateTime.class) {
            return date.atStartOfDay();
        }
        return null;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static Boolean toBoolean(BigDecimal number) {
        if (number.signum() == 0) {
            return Boolean.FALSE;
        }
        if (number.compareTo(BigDecimal.ONE) == 0) {
            return Boolean.TRUE;
        }
        throw new ArithmeticException("neither 0 nor 1");
    }

    private static ArgumentException failed(Class<?> wanted, Object value, @Nullable String reason) {
        return new ArgumentException(
                ErrorCode.CONVERSION_FAILED,
                "a value of class " + value.getClass().getSimpleName() + " cannot be had as " + wanted.getSimpleName()
                        + (reason == null ? "." : " without loss (" + reason + ").")
                        + "\n  Ask for " + value.getClass().getSimpleName() + ", or convert it in SQL.");
    }
}
