package io.aludel.dialect;

import io.aludel.type.Codec;
import java.util.UUID;

/** UUIDs as text, where the database has no type for them. Both codecs read either form. Stateless. */
public final class UniqueIds {
    /** In the usual form of 36 characters. */
    public static final Codec<UUID> HYPHENS = new MappedCodec<>(StandardCodecs.TEXT, UUID::toString, UniqueIds::parse);

    /** As 32 hexadecimal digits. */
    public static final Codec<UUID> DIGITS =
            new MappedCodec<>(StandardCodecs.TEXT, UniqueIds::digits, UniqueIds::parse);

    private static final int BARE = 32;
    private static final int HALF = 16;
    private static final int RADIX = 16;

    private UniqueIds() {}

    /** The 32 hexadecimal digits of a UUID. */
    public static String digits(UUID value) {
        return value.toString().replace("-", "");
    }

    private static UUID parse(String text) {
        String stripped = text.strip();
        return stripped.length() == BARE
                ? new UUID(
                        Long.parseUnsignedLong(stripped.substring(0, HALF), RADIX),
                        Long.parseUnsignedLong(stripped.substring(HALF), RADIX))
                : UUID.fromString(stripped);
    }
}
