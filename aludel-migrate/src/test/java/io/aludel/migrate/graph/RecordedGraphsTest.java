package io.aludel.migrate.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random graphs, on which the reference was asked the same: what ran, in which order, and the rows of the version table after it. */
class RecordedGraphsTest {
    private static final Pattern READ_IN_PART = Pattern.compile(".*[+-]\\d+[+@-].+|@.*|(?:.*@)?base@?-\\d+");

    private static final String FOLDER = "/migrate-conformance/";

    @Test
    void everyCommandOnSmallGraphsDoesWhatTheReferenceDoes() throws IOException {
        compare("graphs.json", 2000);
    }

    /** As old projects have them: up to 176 revisions with labels, dependencies, merges and many heads. */
    @Test
    void everyCommandOnLargeGraphsDoesWhatTheReferenceDoes() throws IOException {
        long start = System.nanoTime();
        compare("large-graphs.json", 450);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    /**
     * Targets that somebody has mistyped, or put together oddly. Where the reference reads only the beginning of one, as of {@code +1+1} and
     * {@code @head}, or takes {@code base-1} for the base and {@code base@-1} for {@code -1}, we refuse.
     */
    @Test
    void oddTargetsMeanWhatTheyMeanToTheReferenceOrAreRefused() throws IOException {
        compare("odd-targets.json", 900);
    }

    private static void compare(String file, int atLeast) throws IOException {
        List<String> differences = new ArrayList<>();
        int commands = 0;
        for (JsonNode recorded : recordings(file)) {
            if (recorded.has("error")) {
                commands++;
                expectInvalid(recorded, differences);
                continue;
            }
            RevisionGraph graph = graph(recorded);
            Set<String> heads = new LinkedHashSet<>();
            for (JsonNode step : recorded.get("steps")) {
                commands++;
                if (step.has("crash") || isCountedBeyondTheBase(step)) {
                    continue;
                }
                String got = run(graph, step, heads);
                String expected = expected(step);
                if (!got.equals(expected) && !(got.equals("error") && isReadInPart(step))) {
                    differences.add(recorded.get("seed") + " " + recorded.get("graph") + "\n  at " + heads + " "
                            + step.get("do") + "\n  expected " + expected + "\n  got      " + got
                            + (step.has("error") ? "\n  error " + step.get("error") : ""));
                }
                if (step.has("rows")) {
                    heads.clear();
                    heads.addAll(strings(step.get("rows")));
                }
            }
        }
        assertThat(differences).describedAs("of %d commands", commands).isEmpty();
        assertThat(commands).isGreaterThan(atLeast);
    }

    /** There the reference fails by accident, and we begin at the base. */
    private static boolean isCountedBeyondTheBase(JsonNode step) {
        JsonNode command = step.get("do");
        return step.has("error")
                && command.get(0).asString().equals("history")
                && command.get(1).asString().equals("-2");
    }

    private static boolean isReadInPart(JsonNode step) {
        String command = step.get("do").get(0).asString();
        boolean moves = command.equals("upgrade") || command.equals("downgrade");
        return moves && READ_IN_PART.matcher(step.get("do").get(1).asString()).matches();
    }

    private static void expectInvalid(JsonNode recorded, List<String> differences) {
        try {
            graph(recorded);
            differences.add(recorded.get("seed") + " is not refused: " + recorded.get("error"));
        } catch (MigrationException e) {
            assertThat(e).hasMessageContaining("revision");
        }
    }

    private static String expected(JsonNode step) {
        if (step.has("error")) {
            return "error";
        }
        if (step.has("ran")) {
            return strings(step.get("ran")) + " " + new TreeSet<>(strings(step.get("rows")));
        }
        if (step.has("real")) {
            return new TreeSet<>(strings(step.get("value"))) + " " + new TreeSet<>(strings(step.get("real"))) + " "
                    + new TreeSet<>(strings(step.get("bases")));
        }
        JsonNode value = step.get("value");
        if (value.isArray()) {
            return strings(value).toString();
        }
        if (value.isObject()) {
            return List.of(
                            strings(value.get("labels")),
                            strings(value.get("next")),
                            value.get("head").asBoolean(),
                            value.get("base").asBoolean(),
                            value.get("branch").asBoolean(),
                            value.get("merge").asBoolean())
                    .toString();
        }
        return value.isNull() ? "base" : value.asString();
    }

    private static String run(RevisionGraph graph, JsonNode step, Set<String> heads) {
        JsonNode command = step.get("do");
        String argument =
                command.size() > 1 && command.get(1).isString() ? command.get(1).asString() : "";
        Set<String> current = new TreeSet<>(heads);
        try {
            return switch (command.get(0).asString()) {
                case "upgrade" -> moved(graph.upgrade(argument, current), heads);
                case "downgrade" -> moved(graph.downgrade(argument, current), heads);
                case "stamp" -> moved(graph.stamp(strings(command.get(1)), current), heads);
                case "history" ->
                    ids(graph.history(argument, command.get(2).asString())).toString();
                case "get" -> graph.find(argument).map(RevisionNode::id).orElse("base");
                case "gets" -> new TreeSet<>(ids(graph.findAll(List.of(argument)))).toString();
                case "info" -> described(graph.find(argument).orElseThrow());
                case "heads" ->
                    new TreeSet<>(ids(graph.heads())) + " " + new TreeSet<>(ids(graph.lastNodes())) + " "
                            + new TreeSet<>(ids(graph.bases()));
                default -> throw new AssertionError(command);
            };
        } catch (MigrationException e) {
            return "error";
        }
    }

    private static String described(RevisionNode node) {
        return List.of(
                        new TreeSet<>(node.labels()),
                        new TreeSet<>(ids(node.next())),
                        node.isHead(),
                        node.isBase(),
                        node.isBranchPoint(),
                        node.isMergePoint())
                .toString();
    }

    private static String moved(List<RevisionStep> steps, Set<String> heads) {
        Set<String> rows = new LinkedHashSet<>(heads);
        List<String> ran = new ArrayList<>();
        for (RevisionStep step : steps) {
            step.changes(Set.copyOf(rows)).forEach(change -> change.apply(rows));
            ran.add(
                    step instanceof RevisionMove move
                            ? move.node().id()
                            : String.join(",", step.from()) + ">" + String.join(",", step.to()));
        }
        return ran + " " + new TreeSet<>(rows);
    }

    private static List<String> ids(Iterable<RevisionNode> nodes) {
        List<String> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(node.id()));
        return ids;
    }

    private static RevisionGraph graph(JsonNode recorded) {
        List<RevisionSpec> specs = new ArrayList<>();
        for (JsonNode revision : recorded.get("graph")) {
            specs.add(new RevisionSpec(
                    revision.get("id").asString(),
                    strings(revision.get("down")),
                    strings(revision.get("labels")),
                    strings(revision.get("depends")),
                    ""));
        }
        return RevisionGraph.of(specs);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }

    private static JsonNode recordings(String file) throws IOException {
        try (InputStream input = RecordedGraphsTest.class.getResourceAsStream(FOLDER + file)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(input, file));
        }
    }
}
