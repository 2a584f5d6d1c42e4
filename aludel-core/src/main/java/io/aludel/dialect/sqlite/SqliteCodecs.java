package io.aludel.dialect.sqlite;

import io.aludel.dialect.Codecs;
import io.aludel.dialect.MappedCodec;
import io.aludel.dialect.StandardCodecs;
import io.aludel.dialect.TemporalCodecs;
import io.aludel.dialect.UniqueIds;
import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/** How values travel to and from SQLite, which keeps numbers, text and bytes only. */
final class SqliteCodecs extends Codecs {
    private static final Codec<OffsetDateTime> OFFSET = new MappedCodec<>(
            SqliteTemporals.INSTANT, OffsetDateTime::toInstant, instant -> instant.atOffset(ZoneOffset.UTC));

    /** With its offset: a time of day has no date by which it could be turned into UTC and back. */
    private static final Codec<OffsetTime> OFFSET_TIME =
            new MappedCodec<>(StandardCodecs.TEXT, IsoText::of, OffsetTime::parse);

    private static final Codec<String> JSON =
            new MappedCodec<>(StandardCodecs.TEXT, SqliteCodecs::keptJson, text -> text);

    /** SQLite would keep a value that is no number as NULL. */
    private static final Codec<Double> DOUBLE =
            TemporalCodecs.checked(StandardCodecs.DOUBLE, value -> number(value, value.isNaN()));

    private static final Codec<Float> REAL =
            TemporalCodecs.checked(StandardCodecs.REAL, value -> number(value, value.isNaN()));

    private static final Map<Class<?>, Codec<?>> NUMBERS = Map.of(
            Byte.class,
            SqliteWholeNumberCodec.BYTE,
            Short.class,
            SqliteWholeNumberCodec.SHORT,
            Integer.class,
            SqliteWholeNumberCodec.INTEGER,
            BigInteger.class,
            new SqliteBigIntegerCodec(),
            Double.class,
            DOUBLE,
            Float.class,
            REAL);

    @Override
    protected Codec<?> plain(SqlType<?> type) {
        return switch (type.kind().family()) {
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC -> number(type);
            case DATE -> SqliteTemporals.DATE;
            case TIME -> SqliteTemporals.TIME;
            case TIME_WITH_TIME_ZONE -> OFFSET_TIME;
            case TIMESTAMP -> SqliteTemporals.TIMESTAMP;
            case TIMESTAMP_WITH_TIME_ZONE -> type.javaType() == Instant.class ? SqliteTemporals.INSTANT : OFFSET;
            case INTERVAL -> TemporalCodecs.intervals(SqliteTemporals.TIMESTAMP);
            case JSON -> StandardCodecs.json(JSON, type.javaType());
            case UUID -> UniqueIds.DIGITS;
            case ARRAY, RANGE, MULTIRANGE -> throw unsupported(type);
            case NATIVE -> StandardCodecs.object(type.javaType(), Types.OTHER);
            case UNKNOWN -> StandardCodecs.untyped(this);
            default -> Objects.requireNonNull(StandardCodecs.of(type));
        };
    }

    private static Codec<?> number(SqlType<?> type) {
        Codec<?> ranged = NUMBERS.get(type.javaType());
        if (ranged != null) {
            return ranged;
        }
        return type.javaType() == Long.class ? StandardCodecs.BIGINT : new SqliteDecimalCodec(type.scale());
    }

    /** A column of a type named JSON turns a lone number into a number of SQLite's, which has to keep all its digits. */
    static String keptJson(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first == '-' || (first >= '0' && first <= '9')) {
            SqliteDecimalCodec.kept(new BigDecimal(text), -1);
        }
        return text;
    }

    private static <N extends Number> N number(N value, boolean isNone) {
        if (isNone) {
            throw new AludelException(
                    ErrorCode.CONVERSION_FAILED, "SQLite keeps NaN as NULL.\n  Write NULL, or a number.");
        }
        return value;
    }

    private static ArgumentException unsupported(SqlType<?> type) {
        return new ArgumentException(
                ErrorCode.UNSUPPORTED,
                "SQLite has no type " + type + ".\n  Keep the elements as JSON, or in a table of their own.");
    }
}
