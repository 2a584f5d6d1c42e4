package io.aludel.dialect.standard;

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

/** How values travel through a driver that keeps to JDBC 4.2. */
final class GenericCodecs extends Codecs {
    private static final Codec<LocalDate> DATE = StandardCodecs.object(LocalDate.class, Types.DATE);
    private static final Codec<LocalTime> TIME = StandardCodecs.object(LocalTime.class, Types.TIME);
    private static final Codec<LocalDateTime> TIMESTAMP = StandardCodecs.object(LocalDateTime.class, Types.TIMESTAMP);
    private static final Codec<OffsetDateTime> OFFSET =
            StandardCodecs.object(OffsetDateTime.class, Types.TIMESTAMP_WITH_TIMEZONE);
    private static final Codec<Instant> INSTANT =
            new MappedCodec<>(OFFSET, instant -> instant.atOffset(ZoneOffset.UTC), OffsetDateTime::toInstant);
    private static final Codec<UUID> UUID_TEXT =
            new MappedCodec<>(StandardCodecs.TEXT, UUID::toString, UUID::fromString);

    @Override
    protected Codec<?> plain(SqlType<?> type) {
        return switch (type.kind()) {
            case DATE -> DATE;
            case TIME -> TIME;
            case TIMESTAMP -> TIMESTAMP;
            case TIMESTAMP_WITH_TIME_ZONE -> type.javaType() == Instant.class ? INSTANT : OFFSET;
            case UUID -> UUID_TEXT;
            case NATIVE -> StandardCodecs.object(type.javaType(), Types.OTHER);
            case UNKNOWN -> StandardCodecs.untyped(this);
            default -> Objects.requireNonNull(StandardCodecs.of(type));
        };
    }
}
