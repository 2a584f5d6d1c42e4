package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.type.SqlType;
import io.aludel.type.ValueConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values where parameters are not allowed, as in definitions. The only place where a value becomes SQL. Stateless.
 *
 * <p>A dialect overrides {@link #text} when its texts know more escapes than the doubled quote, and what else it writes otherwise.
 */
public class LiteralRenderer {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    /**
     * A value as SQL.
     *
     * @throws CompileException when a value of this class cannot be written
     */
    public final String literal(@Nullable Object value, SqlType<?> type) {
        return value == null ? "NULL" : plain(converted(value, type));
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
        if (value instanceof Double || value instanceof Float) {
            return approximate(((Number) value).doubleValue(), value.toString());
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
            return text(date.toString());
        }
        if (value instanceof LocalTime time) {
            return text(TIME.format(time));
        }
        if (value instanceof LocalDateTime moment) {
            return text(moment.toLocalDate() + " " + TIME.format(moment.toLocalTime()));
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
        LocalDateTime moment = LocalDateTime.ofInstant(value, ZoneOffset.UTC);
        return text(moment.toLocalDate() + " " + TIME.format(moment.toLocalTime()) + "+00:00");
    }
}
