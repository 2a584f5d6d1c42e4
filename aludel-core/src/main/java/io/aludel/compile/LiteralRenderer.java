package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.type.JsonText;
import io.aludel.type.SecondDigits;
import io.aludel.type.SqlType;
import io.aludel.type.ValueConverter;
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
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes values where parameters are not allowed, as in definitions. The only place where a value becomes SQL. Stateless.
 *
 * <p>A dialect overrides {@link #text} when its texts know more escapes than the doubled quote, and what else it writes otherwise.
 */
public class LiteralRenderer {
    /**
     * A value as SQL.
     *
     * @throws CompileException when a value of this class cannot be written
     */
    public final String literal(@Nullable Object value, SqlType<?> type) {
        return value == null ? "NULL" : typed(converted(value, type), innermost(type));
    }

    private static SqlType<?> innermost(SqlType<?> type) {
        SqlType<?> base = type.base();
        return base == null ? type : innermost(base);
    }

    /** A value where the class alone does not say how its type writes it. */
    protected String typed(Object value, SqlType<?> type) {
        return switch (type.kind().family()) {
            case JSON -> json(type.javaType() == String.class ? (String) value : JsonText.write(value));
            case UUID -> value instanceof UUID id ? uniqueId(id) : plain(value);
            case TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                plain(
                        value instanceof Temporal time && time.isSupported(ChronoField.NANO_OF_SECOND)
                                ? SecondDigits.cut(time, digits(type))
                                : value);
            case NATIVE -> value instanceof Collection<?> words ? text(join(words)) : plain(value);
            default -> plain(value);
        };
    }

    private static String join(Collection<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** How many digits of a second values of a type are kept with. */
    protected int digits(SqlType<?> type) {
        return SecondDigits.of(type);
    }

    /** JSON, given as text. */
    protected String json(String text) {
        return text(text);
    }

    /** A UUID; as 32 digits where the database has no such type. */
    protected String uniqueId(UUID value) {
        return text(value.toString().replace("-", ""));
    }

    /** A length of time; as the date and time that much after 1970 where the database has no such type. */
    protected String interval(Duration value) {
        return text(dateTime(LocalDateTime.ofEpochSecond(value.getSeconds(), value.getNano(), ZoneOffset.UTC)));
    }

    private static String dateTime(LocalDateTime moment) {
        return moment.toLocalDate() + " " + time(moment.toLocalTime());
    }

    /** No digits of a second when there are none, else six, else nine. */
    private static String time(LocalTime time) {
        int nanos = time.getNano();
        String digits =
                nanos == 0 ? "" : nanos % 1000 == 0 ? ".%06d".formatted(nanos / 1000) : ".%09d".formatted(nanos);
        return "%02d:%02d:%02d%s".formatted(time.getHour(), time.getMinute(), time.getSecond(), digits);
    }

    @SuppressWarnings("unchecked") // a type carries the values that its own converter takes
    private static Object converted(Object value, SqlType<?> type) {
        ValueConverter<Object, Object> converter = (ValueConverter<Object, Object>) type.converter();
        if (converter == null || type.base() == null) {
            return value;
        }
        return converted(converter.toDatabase(value), type.base());
    }

    private String plain(Object value) {
        if (value instanceof Boolean truth) {
            return truth(truth);
        }
        if (value instanceof Double number) {
            return approximate(number, number.toString());
        }
        if (value instanceof Float number) {
            return single(number);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Byte
                || value instanceof Short
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger) {
            return value.toString();
        }
        if (value instanceof String || value instanceof Character || value instanceof UUID) {
            return text(value.toString());
        }
        if (value instanceof byte[] bytes) {
            return bytes(HexFormat.of().formatHex(bytes));
        }
        return temporal(value);
    }

    private String temporal(Object value) {
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof LocalTime time) {
            return text(time(time));
        }
        if (value instanceof OffsetTime time) {
            return offsetTime(time);
        }
        if (value instanceof LocalDateTime moment) {
            return timestamp(moment);
        }
        if (value instanceof Duration length) {
            return interval(length);
        }
        if (value instanceof OffsetDateTime moment) {
            return instant(moment.toInstant());
        }
        if (value instanceof Instant instant) {
            return instant(instant);
        }
        throw new CompileException(
                ErrorCode.COMPILE_FAILED,
                "a value of " + value.getClass().getName() + " cannot be written into a definition."
                        + "\n  Write it as SQL: literalSql(..).");
    }

    /** TRUE or FALSE. */
    protected String truth(boolean value) {
        return value ? "1" : "0";
    }

    /** A text between quotes, with everything escaped that would end it. */
    protected String text(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "a text with a NUL character cannot be written into a definition.\n  Leave the character out.");
        }
        return "'" + value.replace("'", "''") + "'";
    }

    /** Bytes, given in hexadecimal digits. */
    protected String bytes(String digits) {
        return "X'" + digits + "'";
    }

    /** A floating-point number; {@code shortest} is its shortest exact form. */
    protected String approximate(double value, String shortest) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    value + " cannot be written into a definition.\n  Use a finite number, or NULL.");
        }
        return shortest;
    }

    /** A point on the time line. */
    protected String instant(Instant value) {
        return text(dateTime(LocalDateTime.ofInstant(value, ZoneOffset.UTC)) + "+00:00");
    }

    /** A date. */
    protected String date(LocalDate value) {
        return text(value.toString());
    }

    /** A date and time without a zone. */
    protected String timestamp(LocalDateTime value) {
        return text(dateTime(value));
    }

    /** A time of day with an offset. */
    protected String offsetTime(OffsetTime value) {
        return text(time(value.toLocalTime()) + value.getOffset().getId().replace("Z", "+00:00"));
    }

    /** A floating-point number of single precision, with the digits that it has in double precision. */
    protected String single(float value) {
        return approximate(value, Double.toString(value));
    }
}
