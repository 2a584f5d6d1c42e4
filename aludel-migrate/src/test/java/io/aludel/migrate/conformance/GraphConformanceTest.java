package io.aludel.migrate.conformance;

import static org.assertj.core.api.Assertions.fail;

import io.aludel.dialect.Dialects;
import io.aludel.error.AludelException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Commands over small graphs, carried out in a database as recorded: what ran and in which order, the rows of the version table, values,
 * scripts and errors.
 */
class GraphConformanceTest {
    private static final Pattern DIALECT = Pattern.compile(":dialect \"(\\w+)\"");

    @TestFactory
    Stream<DynamicTest> recordings() {
        return Recordings.of("migrate.json", "graph")
                .map(recording -> DynamicTest.dynamicTest(recording.get("id").asString(), () -> check(recording)));
    }

    private static void check(JsonNode recording) {
        List<String> complaints = new ArrayList<>();
        try (GraphWords words = new GraphWords(recording.get("graph"))) {
            int number = 1;
            for (JsonNode step : recording.get("steps")) {
                String key = recording.get("id").asString() + "." + number++;
                String complaint = Recordings.judged(key, complaint(words, step));
                if (complaint != null) {
                    complaints.add(key + " " + step.get("do").asString() + ": " + complaint);
                }
            }
        }
        if (!complaints.isEmpty()) {
            fail(String.join("\n", complaints));
        }
    }

    private static @Nullable String complaint(GraphWords words, JsonNode step) {
        Matcher dialect = DIALECT.matcher(step.get("do").asString());
        if (dialect.find() && !Dialects.isKnown(dialect.group(1))) {
            return null; // Aludel has no such database
        }
        GraphWords.Answer answer;
        try {
            answer = words.say(step.get("do").asString());
        } catch (AludelException refusal) {
            return refused(step, refusal.getMessage());
        }
        if (step.has("error")) {
            return "gave " + answer + ", and should have refused: " + step.get("error");
        }
        return first(
                differing("ran", strings(step.get("ran")), answer.ran()),
                step.has("value") ? differing("value", text(step.get("value")), answer.value()) : null,
                step.has("sql") ? differing("script", script(step), answer.script()) : null,
                rows(step, answer));
    }

    /** The class and the essential words are compared. */
    private static @Nullable String refused(JsonNode step, String message) {
        if (!step.has("error")) {
            return "refused: " + message;
        }
        String recorded = step.get("error").path("message").asString();
        String essential = recorded.split("[;:(<]")[0].strip();
        return message.contains(essential) ? null : "said " + message + "\n   recorded " + recorded;
    }

    /** Nothing is recorded where the reference did not look. */
    private static @Nullable String rows(JsonNode step, GraphWords.Answer answer) {
        JsonNode rows = step.get("version_rows");
        return rows == null || rows.isNull()
                ? null
                : differing("rows", new TreeSet<>(strings(rows)), new TreeSet<>(answer.rows()));
    }

    private static List<String> script(JsonNode step) {
        List<String> lines = new ArrayList<>();
        step.get("sql").forEach(line -> lines.add(GraphScript.tidy(line.asString())));
        return GraphScript.agreed(lines, step.get("do").asString());
    }

    private static @Nullable String differing(String what, Object recorded, Object got) {
        return recorded.equals(got) ? null : what + " is " + got + "\n   recorded " + recorded;
    }

    private static @Nullable String first(@Nullable String... complaints) {
        for (String complaint : complaints) {
            if (complaint != null) {
                return complaint;
            }
        }
        return null;
    }

    private static List<String> strings(@Nullable JsonNode array) {
        List<String> strings = new ArrayList<>();
        if (array != null) {
            array.forEach(each -> strings.add(each.asString()));
        }
        return strings;
    }

    /** Values as text: those without an order are sorted where they were recorded too. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return strings(value).toString();
        }
        if (value.isObject()) {
            List<String> parts = new ArrayList<>();
            for (String name : value.propertyNames()) {
                parts.add(name + "=" + several(value.get(name)));
            }
            return parts.stream().sorted().toList().toString();
        }
        return value.isNull() ? "null" : value.asString();
    }

    /** One is recorded without brackets, none as null. */
    private static String several(JsonNode value) {
        if (value.isBoolean()) {
            return value.asString();
        }
        return value.isArray()
                ? new TreeSet<>(strings(value)).toString()
                : value.isNull() ? "[]" : List.of(value.asString()).toString();
    }
}
