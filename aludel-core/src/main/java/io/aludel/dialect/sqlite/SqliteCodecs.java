package io.aludel.dialect.sqlite;

import io.aludel.dialect.Codecs;
import io.aludel.dialect.MappedCodec;
import io.aludel.dialect.StandardCodecs;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import java.math.BigInteger;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** How values travel to and from SQLite, which keeps numbers, text and bytes only. */
final class SqliteCodecs extends Codecs {
    private static final Codec<UUID> UUID_TEXT =
            new MappedCodec<>(StandardCodecs.TEXT, UUID::toString, UUID::fromString);

    private static final Codec<OffsetDateTime> OFFSET = new MappedCodec<>(
            SqliteTemporals.INSTANT, OffsetDateTime::toInstant, instant -> instant.atOffset(ZoneOffset.UTC));

    @Override
    protected Codec<?> plain(SqlType<?> type) {
        return switch (type.kind()) {
            case INTEGER -> new SqliteIntegerCodec();
            case NUMERIC ->
                type.javaType() == BigInteger.class
                        ? new SqliteBigIntegerCodec()
                        : new SqliteDecimalCodec(type.scale());
            case DATE -> SqliteTemporals.DATE;
            case TIME -> SqliteTemporals.TIME;
            case TIMESTAMP -> SqliteTemporals.TIMESTAMP;
            case TIMESTAMP_WITH_TIME_ZONE -> type.javaType() == Instant.class ? SqliteTemporals.INSTANT : OFFSET;
            case UUID -> UUID_TEXT;
            case NATIVE -> StandardCodecs.object(type.javaType(), Types.OTHER);
            case UNKNOWN -> StandardCodecs.untyped(this);
            default -> Objects.requireNonNull(StandardCodecs.of(type));
        };
    }
}
