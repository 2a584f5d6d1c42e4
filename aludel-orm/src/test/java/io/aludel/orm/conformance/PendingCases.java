package io.aludel.orm.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Lists of cases with reasons, key {@code id} or {@code id.database}. */
final class PendingCases {
    /** Cases in which Aludel differs on purpose, or because of Java. */
    static final PendingCases DIFFERENCES = new PendingCases("differences.properties");
    /** Cases that Aludel cannot pass yet. */
    static final PendingCases PENDING = new PendingCases("pending.properties");

    private final Properties reasons = new Properties();

    private PendingCases(String file) {
        try (InputStream stream = PendingCases.class.getResourceAsStream("/orm-conformance/" + file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                reasons.load(reader);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Nullable
    String reason(String id, String database) {
        String here = reasons.getProperty(id + "." + database);
        return here == null ? reasons.getProperty(id) : here;
    }
}
