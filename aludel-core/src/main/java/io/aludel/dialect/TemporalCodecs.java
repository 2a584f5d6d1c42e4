package io.aludel.dialect;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.type.Codec;
import io.aludel.type.SecondDigits;
import io.aludel.type.SqlType;
import java.sql.Types;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times through drivers that know {@code java.time}, with the {@link SecondDigits} that their types keep. Stateless.
 */
public final class TemporalCodecs {
    private TemporalCodecs() {}

    /**
     * The codec of a type.
     *
     * @return null when the type is neither date nor time
     */
    public static @Nullable Codec<?> of(SqlType<?> type) {
        int digits = SecondDigits.of(type);
        return switch (type.kind().family()) {
            case DATE -> StandardCodecs.object(LocalDate.class, Types.DATE);
            case TIME -> cutting(StandardCodecs.object(LocalTime.class, Types.TIME), digits);
            case TIME_WITH_TIME_ZONE ->
                cutting(StandardCodecs.object(OffsetTime.class, Types.TIME_WITH_TIMEZONE), digits);
            case TIMESTAMP -> cutting(StandardCodecs.object(LocalDateTime.class, Types.TIMESTAMP), digits);
            case TIMESTAMP_WITH_TIME_ZONE ->
                moments(
                        cutting(StandardCodecs.object(OffsetDateTime.class, Types.TIMESTAMP_WITH_TIMEZONE), digits),
                        type);
            default -> null;
        };
    }

    /** The same with later digits of a second cut off before they are sent. */
    public static <T extends Temporal> Codec<T> cutting(Codec<T> codec, int digits) {
        return checked(codec, value -> SecondDigits.cut(value, digits));
    }

    /** The same with something done to each value before it is sent. */
    public static <T> Codec<T> checked(Codec<T> codec, UnaryOperator<T> check) {
        return new CheckedCodec<>(codec, check);
    }

    /** Points on the time line as instants, or with an offset, which is UTC when they are read, as from every database. */
    public static Codec<?> moments(Codec<OffsetDateTime> codec, SqlType<?> type) {
        return type.javaType() == Instant.class
                ? new MappedCodec<>(
                        codec, (Instant instant) -> instant.atOffset(ZoneOffset.UTC), OffsetDateTime::toInstant)
                : new MappedCodec<OffsetDateTime, OffsetDateTime>(codec, TemporalCodecs::inUtc, TemporalCodecs::inUtc);
    }

    /** Points on the time line where the database has only local ones: kept in UTC. */
    public static Codec<?> momentsInUtc(Codec<LocalDateTime> codec, SqlType<?> type) {
        return type.javaType() == Instant.class
                ? new MappedCodec<>(
                        codec,
                        (Instant instant) -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC),
                        moment -> moment.toInstant(ZoneOffset.UTC))
                : new MappedCodec<>(
                        codec,
                        (OffsetDateTime moment) -> inUtc(moment).toLocalDateTime(),
                        moment -> moment.atOffset(ZoneOffset.UTC));
    }

    /** Lengths of time where the database has none: as the date and time that much after 1970. */
    public static Codec<Duration> intervals(Codec<LocalDateTime> codec) {
        return new MappedCodec<>(
                codec,
                length -> LocalDateTime.ofEpochSecond(length.getSeconds(), length.getNano(), ZoneOffset.UTC),
                moment -> Duration.ofSeconds(moment.toEpochSecond(ZoneOffset.UTC), moment.getNano()));
    }

    private static OffsetDateTime inUtc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /**
     * A value whose year has at most four digits, which is as far as a database's dates go.
     *
     * @throws AludelException for another year
     */
    public static <T extends Temporal> T withinFourDigits(T value, String database) {
        int year = value.get(ChronoField.YEAR);
        if (year < 0 || year > 9999) {
            throw new AludelException(
                    ErrorCode.CONVERSION_FAILED,
                    "dates of " + database + " go from the year 0 to 9999, and this one lies in " + year + "."
                            + "\n  Usually a value such as LocalDate.MAX stands for 'for ever'."
                            + "\n  Write NULL for that, or 9999-12-31.");
        }
        return value;
    }
}
