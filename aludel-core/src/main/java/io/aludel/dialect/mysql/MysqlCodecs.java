package io.aludel.dialect.mysql;

import io.aludel.dialect.Codecs;
import io.aludel.dialect.MappedCodec;
import io.aludel.dialect.StandardCodecs;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** How values travel through MariaDB's and MySQL's drivers, which know the local classes of {@code java.time}. */
final class MysqlCodecs extends Codecs {
    private static final Codec<LocalDate> DATE = StandardCodecs.object(LocalDate.class, Types.DATE);
    private static final Codec<LocalTime> TIME = StandardCodecs.object(LocalTime.class, Types.TIME);
    private static final Codec<LocalDateTime> TIMESTAMP = StandardCodecs.object(LocalDateTime.class, Types.TIMESTAMP);

    /** Kept in UTC: a DATETIME knows no zone, and a TIMESTAMP ends in 2038. */
    private static final Codec<Instant> INSTANT = new MappedCodec<>(
            TIMESTAMP,
            instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC),
            moment -> moment.toInstant(ZoneOffset.UTC));

    private static final Codec<OffsetDateTime> OFFSET =
            new MappedCodec<>(INSTANT, OffsetDateTime::toInstant, instant -> instant.atOffset(ZoneOffset.UTC));

    private static final Codec<UUID> UNIQUE_ID =
            new MappedCodec<>(StandardCodecs.TEXT, UUID::toString, UUID::fromString);

    @Override
    protected Codec<?> plain(SqlType<?> type) {
        return switch (type.kind()) {
            case DATE -> DATE;
            case TIME -> TIME;
            case TIMESTAMP -> TIMESTAMP;
            case TIMESTAMP_WITH_TIME_ZONE -> type.javaType() == Instant.class ? INSTANT : OFFSET;
            case UUID -> UNIQUE_ID;
            case NATIVE ->
                type.javaType() == String.class
                        ? StandardCodecs.TEXT
                        : StandardCodecs.object(type.javaType(), Types.OTHER);
            case UNKNOWN -> StandardCodecs.untyped(this);
            default -> Objects.requireNonNull(StandardCodecs.of(type));
        };
    }
}
