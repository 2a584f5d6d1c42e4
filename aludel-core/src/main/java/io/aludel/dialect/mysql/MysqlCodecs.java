package io.aludel.dialect.mysql;

import io.aludel.dialect.Codecs;
import io.aludel.dialect.JdbcCodec;
import io.aludel.dialect.MappedCodec;
import io.aludel.dialect.StandardCodecs;
import io.aludel.dialect.TemporalCodecs;
import io.aludel.dialect.UniqueIds;
import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.type.Codec;
import io.aludel.type.SecondDigits;
import io.aludel.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How values travel through MariaDB's and MySQL's drivers, which know the local classes of {@code java.time}. */
final class MysqlCodecs extends Codecs {
    private static final Codec<Double> DOUBLE =
            TemporalCodecs.checked(StandardCodecs.DOUBLE, value -> finite(value, Double.isFinite(value)));

    /** REAL is a double there, so that a value is sent as the double that looks like it, whatever the protocol. */
    private static final Codec<Float> REAL = new JdbcCodec<>(
            Types.REAL,
            StandardCodecs.REAL::read,
            (statement, index, value) -> statement.setDouble(
                    index,
                    Double.parseDouble(finite(value, Float.isFinite(value)).toString())));

    /** From the raw bytes, which both drivers give for BIT whatever its length. */
    private static final Codec<BigInteger> BIT = new JdbcCodec<>(
            Types.NUMERIC,
            (row, column) -> {
                byte[] bytes = row.getBytes(column);
                return bytes == null ? null : new BigInteger(1, bytes);
            },
            (statement, index, value) -> statement.setBigDecimal(index, new BigDecimal(value)));

    private static final Codec<Set<String>> WORDS = new MappedCodec<>(
            StandardCodecs.TEXT,
            words -> String.join(",", words),
            text -> Collections.unmodifiableSet(
                    text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(",")))));

    private final Codec<?> uniqueId;

    private MysqlCodecs(Codec<?> uniqueId) {
        this.uniqueId = uniqueId;
    }

    static MysqlCodecs mysql() {
        return new MysqlCodecs(UniqueIds.DIGITS);
    }

    static MysqlCodecs mariadb() {
        return new MysqlCodecs(UniqueIds.HYPHENS);
    }

    @Override
    protected Codec<?> plain(SqlType<?> type) {
        return switch (type.kind().family()) {
            case DOUBLE -> DOUBLE;
            case REAL -> REAL;
            case DATE -> checked(StandardCodecs.object(LocalDate.class, Types.DATE));
            case TIME_WITH_TIME_ZONE -> timesInUtc(type);
            case TIMESTAMP -> timestamps(type);
            case TIMESTAMP_WITH_TIME_ZONE -> TemporalCodecs.momentsInUtc(timestamps(type), type);
            case INTERVAL -> TemporalCodecs.intervals(timestamps(type));
            case UUID -> uniqueId;
            case ARRAY, RANGE, MULTIRANGE -> throw unsupported(type);
            case NATIVE -> ofOneDatabase(type);
            case UNKNOWN -> StandardCodecs.untyped(this);
            default -> {
                Codec<?> temporal = TemporalCodecs.of(type);
                yield temporal == null ? Objects.requireNonNull(StandardCodecs.of(type)) : temporal;
            }
        };
    }

    private static Codec<?> ofOneDatabase(SqlType<?> type) {
        if (type.javaType() == (Class<?>) Set.class) {
            return WORDS;
        }
        if ("BIT".equals(type.nativeName())) {
            return BIT;
        }
        return type.javaType() == String.class
                ? StandardCodecs.TEXT
                : StandardCodecs.object(type.javaType(), Types.OTHER);
    }

    /** A DATETIME knows no zone, and a TIMESTAMP ends in 2038. */
    private static Codec<LocalDateTime> timestamps(SqlType<?> type) {
        return checked(TemporalCodecs.cutting(
                StandardCodecs.object(LocalDateTime.class, Types.TIMESTAMP), SecondDigits.of(type)));
    }

    private static <T extends Temporal> Codec<T> checked(Codec<T> codec) {
        return TemporalCodecs.checked(codec, value -> TemporalCodecs.withinFourDigits(value, "MySQL and MariaDB"));
    }

    private static Codec<OffsetTime> timesInUtc(SqlType<?> type) {
        Codec<LocalTime> times =
                TemporalCodecs.cutting(StandardCodecs.object(LocalTime.class, Types.TIME), SecondDigits.of(type));
        return new MappedCodec<>(
                times,
                time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime(),
                time -> time.atOffset(ZoneOffset.UTC));
    }

    /** A number; it raises for what is none to the database. */
    static <N extends Number> N finite(N value, boolean isFinite) {
        if (!isFinite) {
            throw new AludelException(
                    ErrorCode.CONVERSION_FAILED,
                    value + " is no number to MySQL and MariaDB.\n  Write NULL, or a finite number.");
        }
        return value;
    }

    private static ArgumentException unsupported(SqlType<?> type) {
        return new ArgumentException(
                ErrorCode.UNSUPPORTED,
                "MySQL and MariaDB have no type " + type
                        + ".\n  Keep the elements as JSON, or in a table of their own.");
    }
}
