package io.aludel.migrate.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded migrations, and the list of those in which Aludel differs on purpose, with the reasons. */
final class Recordings {
    private static final String FOLDER = "/migrate-conformance/";
    private static final Properties DIFFERENCES = differences();

    private Recordings() {}

    /** The cases of an area. */
    static Stream<JsonNode> of(String file, String area) {
        try (InputStream stream = Recordings.class.getResourceAsStream(FOLDER + file)) {
            JsonNode all = JsonMapper.shared().readTree(stream);
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(node -> node.get("area").asString().equals(area));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The complaint, unless the case is listed; a complaint also when it is listed and does not differ. */
    static @Nullable String judged(String key, @Nullable String complaint) {
        String reason = DIFFERENCES.getProperty(key);
        if (reason == null) {
            return complaint;
        }
        return complaint == null ? "no longer differs, though listed: " + reason : null;
    }

    /** Whether the reference failed within itself; there, working is right. */
    static boolean isAccident(JsonNode error) {
        return Set.of("KeyError", "AttributeError", "AssertionError", "TypeError", "IndexError")
                .contains(error.path("type").asString(""));
    }

    private static Properties differences() {
        Properties reasons = new Properties();
        try (InputStream stream = Recordings.class.getResourceAsStream(FOLDER + "op-differences.properties")) {
            if (stream != null) {
                try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                    reasons.load(reader);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return reasons;
    }
}
