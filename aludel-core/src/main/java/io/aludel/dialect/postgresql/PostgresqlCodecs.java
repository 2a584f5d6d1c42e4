package io.aludel.dialect.postgresql;

import io.aludel.dialect.Codecs;
import io.aludel.dialect.JdbcCodec;
import io.aludel.dialect.MappedCodec;
import io.aludel.dialect.StandardCodecs;
import io.aludel.dialect.TemporalCodecs;
import io.aludel.type.Codec;
import io.aludel.type.SecondDigits;
import io.aludel.type.SqlType;
import java.sql.ResultSet;
import java.sql.Types;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * How values travel through pgjdbc, which knows {@code java.time} by itself. What it does not know travels as text of no stated type,
 * whose meaning the server takes from its place.
 */
final class PostgresqlCodecs extends Codecs {
    private static final Codec<UUID> UNIQUE_ID = StandardCodecs.object(UUID.class, Types.OTHER);

    private static final Codec<String> TEXT = new JdbcCodec<>(
            Types.OTHER,
            ResultSet::getString,
            (statement, index, value) -> statement.setObject(index, value, Types.OTHER));

    @Override
    protected Codec<?> plain(SqlType<?> type) {
        return switch (type.kind().family()) {
            case TIME -> time(type);
            case UUID -> UNIQUE_ID;
            case ENUM -> StandardCodecs.words(TEXT, type);
            case JSON -> StandardCodecs.json(TEXT, type.javaType());
            case INTERVAL, ARRAY, RANGE, MULTIRANGE -> textual(type);
            case NATIVE -> known(type) ? textual(type) : StandardCodecs.object(type.javaType(), Types.OTHER);
            case UNKNOWN -> StandardCodecs.untyped(this);
            default -> {
                Codec<?> temporal = TemporalCodecs.of(type);
                yield temporal == null ? Objects.requireNonNull(StandardCodecs.of(type)) : temporal;
            }
        };
    }

    private static boolean known(SqlType<?> type) {
        return type.javaType() == String.class || type.javaType() == (Class<?>) Map.class;
    }

    private static Codec<Object> textual(SqlType<?> type) {
        TextForm<Object> form = TextForms.of(type);
        return new MappedCodec<>(
                TEXT, value -> form.write().apply(value), text -> form.read().apply(text));
    }

    /** The driver gives the greatest LocalTime for 24:00, which is a time to PostgreSQL and none to Java. */
    private static Codec<LocalTime> time(SqlType<?> type) {
        Codec<LocalTime> codec =
                TemporalCodecs.cutting(StandardCodecs.object(LocalTime.class, Types.TIME), SecondDigits.of(type));
        return new MappedCodec<>(codec, time -> time, time -> {
            if (time.equals(LocalTime.MAX)) {
                throw TemporalText.endOfDay();
            }
            return time;
        });
    }
}
