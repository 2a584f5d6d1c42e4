package io.aludel.dialect.standard;

import io.aludel.dialect.Codecs;
import io.aludel.dialect.StandardCodecs;
import io.aludel.dialect.TemporalCodecs;
import io.aludel.dialect.UniqueIds;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import java.sql.Types;
import java.time.LocalDateTime;

/** How values travel through a driver that keeps to JDBC 4.2. */
final class GenericCodecs extends Codecs {
    private static final Codec<LocalDateTime> TIMESTAMP = StandardCodecs.object(LocalDateTime.class, Types.TIMESTAMP);

    @Override
    protected Codec<?> plain(SqlType<?> type) {
        return switch (type.kind().family()) {
            case UUID -> UniqueIds.DIGITS;
            case INTERVAL -> TemporalCodecs.intervals(TIMESTAMP);
            case NATIVE -> StandardCodecs.object(type.javaType(), Types.OTHER);
            case UNKNOWN -> StandardCodecs.untyped(this);
            default -> {
                Codec<?> temporal = TemporalCodecs.of(type);
                Codec<?> codec = temporal == null ? StandardCodecs.of(type) : temporal;
                if (codec == null) {
                    throw new ArgumentException(
                            ErrorCode.UNSUPPORTED,
                            "no driver is known to take values of " + type + "."
                                    + "\n  Use a type that JDBC has, with a converter.");
                }
                yield codec;
            }
        };
    }
}
