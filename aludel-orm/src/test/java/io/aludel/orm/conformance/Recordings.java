package io.aludel.orm.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recordings beside the tests. */
final class Recordings {
    /** Scenarios of our own, recorded with the reference on SQLite. */
    static final List<String> OWN = List.of(
            "own.json",
            "own-more.json",
            "own-more2.json",
            "own-more3.json",
            "own-dml.json",
            "own-other.json",
            "own-deep.json",
            "own-wide.json",
            "own-rough.json",
            "own-rough2.json",
            "own-next.json",
            "own-last.json",
            "own-fresh.json",
            "own-probe.json",
            "own-ask.json",
            "own-heirs.json",
            "own-mixed.json");

    /** The same on PostgreSQL. */
    static final List<String> OWN_POSTGRESQL = List.of(
            "own-deep-postgresql.json",
            "own-other-postgresql.json",
            "own-next-postgresql.json",
            "own-last-postgresql.json",
            "own-fresh-postgresql.json",
            "own-probe-postgresql.json",
            "own-ask-postgresql.json",
            "own-heirs-postgresql.json",
            "own-mixed-postgresql.json");

    private static final List<String> MODELS = List.of(
            "models.json",
            "own-models.json",
            "own-fresh-models.json",
            "own-probe-models.json",
            "own-ask-models.json",
            "own-heirs-models.json",
            "own-mixed-models.json");

    private static final ConcurrentMap<String, JsonNode> READ = new ConcurrentHashMap<>();

    private Recordings() {}

    static JsonNode json(String file) {
        return READ.computeIfAbsent(file, Recordings::read);
    }

    /** The forms of the classes of a family. */
    static JsonNode family(String name) {
        return MODELS.stream()
                .map(file -> json(file).get("families").get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** The rows of the tables of a family at the beginning, or null. */
    static @Nullable JsonNode seed(String family) {
        return MODELS.stream()
                .map(file -> json(file).get("seed").get(family))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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
