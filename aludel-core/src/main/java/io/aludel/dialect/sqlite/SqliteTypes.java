package io.aludel.dialect.sqlite;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeKind;
import io.aludel.type.ValueConverter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;

/**
 * Other ways in which SQLite may keep values, for databases that other programs write too, or as variants of generic types.
 *
 * <pre>{@code
 * column("price", SqlTypes.NUMERIC(38, 10).withVariant("sqlite", SqliteTypes.EXACT_DECIMAL))
 * }</pre>
 */
@SuppressWarnings({"checkstyle:MethodName", "MethodName"}) // the names of the types are the names that SQL gives them
public final class SqliteTypes {
    private static final String NAME = "sqlite";

    /** Decimal numbers of any size as text: exact, but the database compares and adds them up as text does, which is not as numbers do. */
    public static final SqlType<BigDecimal> EXACT_DECIMAL =
            SqlTypes.converted(text("TEXT"), BigDecimal.class, new DecimalText());

    /** Points on the time line as milliseconds since 1970. */
    public static final SqlType<Instant> INSTANT_MILLIS =
            SqlTypes.converted(SqlTypes.BIGINT, Instant.class, new EpochMillis());

    private SqliteTypes() {}

    /** Dates in a form of their own; to compare as dates do, year, month and day have to stand in this order and with all digits. */
    public static SqlType<LocalDate> DATE(DateTimeFormatter form) {
        return SqlTypes.converted(
                text("DATE", form.format(LocalDate.EPOCH)), LocalDate.class, new Formatted<>(form, LocalDate::from));
    }

    /** Times of day in a form of their own. */
    public static SqlType<LocalTime> TIME(DateTimeFormatter form) {
        return SqlTypes.converted(
                text("TIME", form.format(LocalTime.NOON)), LocalTime.class, new Formatted<>(form, LocalTime::from));
    }

    /** Dates with times in a form of their own. */
    public static SqlType<LocalDateTime> TIMESTAMP(DateTimeFormatter form) {
        return SqlTypes.converted(
                text("DATETIME", form.format(LocalDate.EPOCH.atStartOfDay())),
                LocalDateTime.class,
                new Formatted<>(form, LocalDateTime::from));
    }

    /** Digits alone would become a number in a column whose type says nothing of text. */
    private static SqlType<String> text(String name, String example) {
        return text(example.chars().allMatch(Character::isDigit) ? name + "_CHAR" : name);
    }

    private static SqlType<String> text(String name) {
        return TypeBuilder.of(TypeKind.TEXT, String.class).named(name, NAME).build();
    }

    private record Formatted<T extends TemporalAccessor>(DateTimeFormatter form, TemporalQuery<T> from)
            implements ValueConverter<T, String> {
        @Override
        public String toDatabase(T value) {
            return form.format(value);
        }

        @Override
        public T toJava(String value) {
            return form.parse(value, from);
        }
    }

    private record DecimalText() implements ValueConverter<BigDecimal, String> {
        @Override
        public String toDatabase(BigDecimal value) {
            return value.toPlainString();
        }

        @Override
        public BigDecimal toJava(String value) {
            return new BigDecimal(value);
        }
    }

    private record EpochMillis() implements ValueConverter<Instant, Long> {
        @Override
        public Long toDatabase(Instant value) {
            return value.toEpochMilli();
        }

        @Override
        public Instant toJava(Long value) {
            return Instant.ofEpochMilli(value);
        }
    }
}
