package io.aludel.compile.ddl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Shortens names so that equal names stay equal, and different names different. Stateless. */
final class ShortNames {
    private static final int CUT = 8;
    private static final int DIGITS = 4;

    private ShortNames() {}

    /** The name itself, or its beginning and four digits computed from the whole. */
    static String fitted(String name, int limit) {
        if (name.length() <= limit) {
            return name;
        }
        String digits = md5(name);
        return name.substring(0, Math.max(limit - CUT, 0)) + "_" + digits.substring(digits.length() - DIGITS);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has MD5", e);
        }
    }
}
