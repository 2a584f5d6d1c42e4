package io.aludel.orm.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recordings beside the tests. */
final class Recordings {
    /** Scenarios of our own, recorded with the reference on SQLite. */
    static final List<String> OWN =
            List.of("own.json", "own-more.json", "own-more2.json", "own-more3.json", "own-dml.json");

    private static final ConcurrentMap<String, JsonNode> READ = new ConcurrentHashMap<>();

    private Recordings() {}

    static JsonNode json(String file) {
        return READ.computeIfAbsent(file, Recordings::read);
    }

    static boolean has(String file) {
        return Recordings.class.getResource("/orm-conformance/" + file) != null;
    }

    private static JsonNode read(String file) {
        try (InputStream stream = Recordings.class.getResourceAsStream("/orm-conformance/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no recording " + file);
            }
            return JsonMapper.shared().readTree(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
