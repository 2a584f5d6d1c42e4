package io.aludel.migrate.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Ids of revisions that are the same each time, since they come from the names of other tools. */
final class DerivedIds {
    private static final int LONGEST = 32;
    private static final int LENGTH = 12;

    private DerivedIds() {}

    /** Twelve digits for any text. */
    static String hashed(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A name that can be read, where it is short enough. */
    static String readable(String prefix, String name) {
        String id = prefix + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return id.length() <= LONGEST ? id : hashed(prefix + name);
    }
}
