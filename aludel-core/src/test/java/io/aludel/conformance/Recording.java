package io.aludel.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One recorded case of {@code compile.json}.
 *
 * @param id its name
 * @param node all that was recorded
 */
record Recording(String id, JsonNode node) {

    /** The cases of a file beside the tests. */
    static List<Recording> in(String file) {
        List<Recording> all = new ArrayList<>();
        json(file).forEach(node -> all.add(new Recording(node.get("id").asString(), node)));
        return all;
    }

    static JsonNode json(String file) {
        try (InputStream stream = Recording.class.getResourceAsStream("/conformance/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no recording " + file);
            }
            return JsonMapper.shared().readTree(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String build() {
        return node.get("build").asString();
    }

    boolean isRefused() {
        return node.has("build_error");
    }

    /** The parameters of the execution, by name. */
    Map<String, @Nullable Object> parameters() {
        JsonNode given = node.get("run_params");
        return given != null && given.isObject() ? parameters(given) : new TreeMap<>();
    }

    static Map<String, @Nullable Object> parameters(JsonNode given) {
        Map<String, @Nullable Object> parameters = new TreeMap<>();
        given.properties().forEach(entry -> parameters.put(entry.getKey(), Literals.plain(entry.getValue())));
        return parameters;
    }

    /** What a dialect made of it; null if that was not recorded. */
    @Nullable
    JsonNode dialect(String name) {
        return same("dialects", name);
    }

    /** What a database answered; null if it did not run there. */
    @Nullable
    JsonNode ran(String database) {
        return same("ran", database);
    }

    /**
     * Whether the database does not understand what the reference writes for it: others ran the case, this one did not. What Aludel
     * does there instead, another form or a clear refusal, has nothing to be compared with.
     */
    boolean isRefusedBy(String dialect) {
        JsonNode ran = node.get("ran");
        String database = dialect.equals("mysql") ? "mariadb" : dialect;
        if (ran == null || dialect.equals("default")) {
            return false;
        }
        JsonNode here = ran(database);
        return here == null ? !id.startsWith("own-") : here.has("error");
    }

    /** Schemas that are replaced at compile time; null is no schema. */
    Map<@Nullable String, @Nullable String> translation() {
        Map<@Nullable String, @Nullable String> translation = new HashMap<>();
        JsonNode given = node.get("schema_translate_map");
        if (given != null) {
            given.properties()
                    .forEach(entry -> translation.put(
                            entry.getKey().equals("None") ? null : entry.getKey(),
                            entry.getValue().isNull() ? null : entry.getValue().asString()));
        }
        return translation;
    }

    private @Nullable JsonNode same(String part, String name) {
        JsonNode all = node.get(part);
        JsonNode found = all == null ? null : all.get(name);
        if (found != null && found.isString() && found.asString().startsWith("same as ")) {
            return all.get(found.asString().substring("same as ".length()));
        }
        return found;
    }

    /** The recorded text of one statement, with its values in their places. */
    Expected expected(JsonNode dialect) {
        JsonNode parameters = dialect.get("params");
        Map<String, @Nullable Object> values = new TreeMap<>();
        if (parameters != null) {
            parameters.properties().forEach(entry -> values.put(entry.getKey(), Values.recorded(entry.getValue())));
        }
        SqlText text = SqlText.recorded(dialect.get("sql").asString(), values.keySet());
        List<@Nullable Object> inOrder = new ArrayList<>();
        text.parameters().forEach(name -> inOrder.add(values.get(name)));
        return new Expected(text.toString(), inOrder);
    }

    /**
     * A statement as it is compared.
     *
     * @param sql the text, by {@link SqlText}
     * @param values the values, by {@link Values}, in the order of their places
     */
    record Expected(String sql, List<@Nullable Object> values) {}
}
