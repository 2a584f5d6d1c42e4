package io.aludel.dialect.h2;

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

/** How values travel through H2's driver, which knows {@code java.time} by itself. */
final class H2Codecs extends Codecs {
    private static final Codec<LocalDate> DATE = StandardCodecs.object(LocalDate.class, Types.DATE);
    private static final Codec<LocalTime> TIME = StandardCodecs.object(LocalTime.class, Types.TIME);
    private static final Codec<LocalDateTime> TIMESTAMP = StandardCodecs.object(LocalDateTime.class, Types.TIMESTAMP);
    private static final Codec<OffsetDateTime> RAW_OFFSET =
            StandardCodecs.object(OffsetDateTime.class, Types.TIMESTAMP_WITH_TIMEZONE);

    /** H2 would keep the offset; here it reads as UTC, as from every other database. */
    private static final Codec<OffsetDateTime> OFFSET = new MappedCodec<>(
            RAW_OFFSET,
            moment -> moment.withOffsetSameInstant(ZoneOffset.UTC),
            moment -> moment.withOffsetSameInstant(ZoneOffset.UTC));

    private static final Codec<Instant> INSTANT =
            new MappedCodec<>(RAW_OFFSET, instant -> instant.atOffset(ZoneOffset.UTC), OffsetDateTime::toInstant);

    private static final Codec<UUID> UNIQUE_ID = StandardCodecs.object(UUID.class, Types.OTHER);

    @Override
    protected Codec<?> plain(SqlType<?> type) {
        return switch (type.kind()) {
            case DATE -> DATE;
            case TIME -> TIME;
            case TIMESTAMP -> TIMESTAMP;
            case TIMESTAMP_WITH_TIME_ZONE -> type.javaType() == Instant.class ? INSTANT : OFFSET;
            case UUID -> UNIQUE_ID;
            case NATIVE -> StandardCodecs.object(type.javaType(), Types.OTHER);
            case UNKNOWN -> StandardCodecs.untyped(this);
            default -> Objects.requireNonNull(StandardCodecs.of(type));
        };
    }
}
