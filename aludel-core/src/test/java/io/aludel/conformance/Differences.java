package io.aludel.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Cases in which Aludel differs on purpose, with the reason: {@code differences.properties}, key {@code id} or {@code id.dialect}. */
final class Differences {
    private static final Properties REASONS = read();

    private Differences() {}

    static @Nullable String reason(String id, String dialect) {
        String here = REASONS.getProperty(id + "." + dialect);
        return here == null ? REASONS.getProperty(id) : here;
    }

    /** Whether the list names this dialect, or the case with all its dialects. */
    static boolean isOf(String id, String dialect) {
        return REASONS.containsKey(id + "." + dialect);
    }

    /** Runs a check that may fail if it is listed, and must fail then. */
    static void allow(String key, Runnable check) {
        String reason = REASONS.getProperty(key);
        if (reason == null) {
            check.run();
            return;
        }
        try {
            check.run();
        } catch (RuntimeException | AssertionError expected) {
            return;
        }
        throw new AssertionError(key + " no longer differs, though listed: " + reason);
    }

    private static Properties read() {
        Properties reasons = new Properties();
        try (InputStream stream = Differences.class.getResourceAsStream("/conformance/differences.properties")) {
            if (stream == null) {
                throw new IllegalStateException("differences.properties is missing");
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                reasons.load(reader);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return reasons;
    }
}
