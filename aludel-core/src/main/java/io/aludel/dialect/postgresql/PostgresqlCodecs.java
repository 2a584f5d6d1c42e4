package io.aludel.dialect.postgresql;

import io.aludel.dialect.Codecs;
import io.aludel.dialect.MappedCodec;
import io.aludel.dialect.StandardCodecs;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values travel through pgjdbc, which knows {@code java.time} by itself. */
final class PostgresqlCodecs extends Codecs {
    private static final Codec<LocalDate> DATE = StandardCodecs.object(LocalDate.class, Types.DATE);
    private static final Codec<LocalTime> TIME = StandardCodecs.object(LocalTime.class, Types.TIME);
    private static final Codec<LocalDateTime> TIMESTAMP = StandardCodecs.object(LocalDateTime.class, Types.TIMESTAMP);
    private static final Codec<OffsetDateTime> OFFSET =
            StandardCodecs.object(OffsetDateTime.class, Types.TIMESTAMP_WITH_TIMEZONE);
    private static final Codec<Instant> INSTANT =
            new MappedCodec<>(OFFSET, instant -> instant.atOffset(ZoneOffset.UTC), OffsetDateTime::toInstant);
    private static final Codec<UUID> UNIQUE_ID = StandardCodecs.object(UUID.class, Types.OTHER);

    @Override
    protected Codec<?> plain(SqlType<?> type) {
        return switch (type.kind()) {
            case DATE -> DATE;
            case TIME -> TIME;
            case TIMESTAMP -> TIMESTAMP;
            case TIMESTAMP_WITH_TIME_ZONE -> type.javaType() == Instant.class ? INSTANT : OFFSET;
            case UUID -> UNIQUE_ID;
            case NATIVE -> new NativeCodec<>(type.javaType());
            case UNKNOWN -> StandardCodecs.untyped(this);
            default -> Objects.requireNonNull(StandardCodecs.of(type));
        };
    }

    /** The server, not the driver, decides what the value of a native type means. */
    private record NativeCodec<T>(Class<T> javaType) implements Codec<T> {
        @Override
        public @Nullable T read(ResultSet row, int column) throws SQLException {
            return javaType == String.class ? javaType.cast(row.getString(column)) : row.getObject(column, javaType);
        }

        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            statement.setObject(index, value, Types.OTHER);
        }

        @Override
        public int jdbcType() {
            return Types.OTHER;
        }
    }
}
