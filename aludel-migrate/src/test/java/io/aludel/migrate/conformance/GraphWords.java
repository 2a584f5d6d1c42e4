package io.aludel.migrate.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Keyword;
import io.aludel.conformance.FormReader;
import io.aludel.dialect.Dialects;
import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.TransactionMode;
import io.aludel.migrate.run.VersionTable;
import io.aludel.migrate.script.RevisionScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says the commands of recorded graphs to the migrations of a database in memory. One thread. */
final class GraphWords implements AutoCloseable {
    private final Engine engine = Engine.create("sqlite::memory:");
    private final Migrations migrations;

    GraphWords(JsonNode graph) {
        List<RevisionScript> scripts = new ArrayList<>();
        for (JsonNode revision : graph) {
            scripts.add(script(revision));
        }
        VersionTable versions = new VersionTable("alembic_version", null, true);
        this.migrations = Migrations.of(engine).from(() -> scripts).with(RunOptions.DEFAULT.versions(versions));
    }

    /**
     * What came of a command.
     *
     * @param ran the steps, as they are recorded
     * @param value what was asked for; empty when nothing was
     * @param script the statements of a script
     * @param rows the version table
     */
    record Answer(List<String> ran, String value, List<String> script, List<String> rows) {}

    private static RevisionScript script(JsonNode revision) {
        String id = revision.get("id").asString();
        RevisionSpec spec = new RevisionSpec(
                id,
                strings(revision.get("down")),
                strings(revision.get("labels")),
                strings(revision.get("depends")),
                revision.path("message").asString(""));
        return new RevisionScript(
                spec,
                true,
                id + ".sql",
                target -> note(target.isOffline(), () -> target.execute("-- up " + id)),
                target -> note(target.isOffline(), () -> target.execute("-- down " + id)),
                List.of());
    }

    /** Drivers do not send what is a comment only. */
    private static void note(boolean offline, Runnable statement) {
        if (offline) {
            statement.run();
        }
    }

    Answer say(String command) {
        Call call = (Call) FormReader.read(command);
        if (call == null) {
            throw new IllegalArgumentException(command);
        }
        Map<String, Object> options = new HashMap<>();
        List<Object> given = new ArrayList<>();
        List<@Nullable Object> parts = call.arguments();
        for (int index = 0; index < parts.size(); index++) {
            Object part = parts.get(index);
            if (part instanceof Keyword keyword) {
                index++;
                options.put(keyword.name(), String.valueOf(parts.get(index)));
            } else if (part != null) {
                given.add(part);
            }
        }
        if ("true".equals(options.get("sql"))) {
            return new Answer(List.of(), "", GraphScript.of(offline(call.head(), given, options)), List.of());
        }
        List<String> ran = ran(call.head(), given, options);
        if (options.get("rev_range") instanceof String range) {
            given.add(range);
        }
        String value = value(call.head(), given);
        return new Answer(ran, value, List.of(), migrations.current());
    }

    private String offline(String head, List<Object> given, Map<String, Object> options) {
        TransactionMode mode = "true".equals(options.get("transaction_per_migration"))
                ? TransactionMode.PER_REVISION
                : TransactionMode.ALL;
        VersionTable versions = new VersionTable("alembic_version", null, true);
        OfflineMigrations offline = migrations
                .with(RunOptions.DEFAULT.versions(versions).transactions(mode))
                .offline(Dialects.byName((String) options.getOrDefault("dialect", "sqlite")));
        String range = (String) given.get(0);
        return head.equals("upgrade") ? offline.upgrade(range) : offline.downgrade(range);
    }

    private List<String> ran(String head, List<Object> given, Map<String, Object> options) {
        List<RevisionStep> steps = switch (head) {
            case "upgrade" -> migrations.upgrade(names(given).get(0));
            case "downgrade" -> migrations.downgrade(names(given).get(0));
            case "stamp" -> {
                String[] targets = names(given).toArray(String[]::new);
                yield "true".equals(options.get("purge"))
                        ? migrations.stampPurging(targets)
                        : migrations.stamp(targets);
            }
            default -> List.of();
        };
        List<String> ran = new ArrayList<>();
        for (RevisionStep step : steps) {
            if (step instanceof RevisionMove move) {
                ran.add((step.isUpgrade() ? "upgrade " : "downgrade ")
                        + move.node().id());
            } else if (!isPurge(step, options)) {
                ran.add("stamp " + String.join(",", step.to()));
            }
        }
        return ran;
    }

    /** Rows that are deleted first are no steps there. */
    private static boolean isPurge(RevisionStep step, Map<String, Object> options) {
        return "true".equals(options.get("purge")) && step.to().isEmpty();
    }

    private String value(String head, List<Object> given) {
        RevisionGraph graph = migrations.graph();
        List<String> names = names(given);
        return switch (head) {
            case "upgrade", "downgrade", "stamp" -> "";
            case "heads" -> sorted(graph.heads());
            case "real_heads" -> sorted(graph.lastNodes());
            case "bases" -> sorted(graph.bases());
            case "current" -> migrations.current().toString();
            case "get" -> graph.find(names.get(0)).map(RevisionNode::id).orElse("null");
            case "gets", "get_all" -> ids(graph.findAll(names)).toString();
            case "info" -> described(graph.find(names.get(0)).orElseThrow());
            case "iterate" -> ids(graph.between(names.get(1), names.get(0))).toString();
            case "history", "walk" -> history(graph, names);
            case "branches" ->
                sorted(graph.history().stream()
                        .filter(RevisionNode::isBranchPoint)
                        .toList());
            case "merges" ->
                sorted(graph.history().stream()
                        .filter(RevisionNode::isMergePoint)
                        .toList());
            case "show" -> graph.find(names.get(0)).map(RevisionNode::id).orElse("null");
            default -> throw new IllegalArgumentException("there is no word " + head);
        };
    }

    /** Between two, or in a range such as {@code a:c} or {@code -2:current}. */
    private String history(RevisionGraph graph, List<String> names) {
        if (names.isEmpty()) {
            return ids(graph.history()).toString();
        }
        String[] ends = names.size() == 1 ? names.get(0).split(":", -1) : names.toArray(String[]::new);
        return ids(graph.history(end(ends[0], "base"), end(ends[1], "heads"))).toString();
    }

    private List<String> end(String name, String without) {
        return name.equals("current") ? migrations.current() : List.of(name.isEmpty() ? without : name);
    }

    private static String described(RevisionNode node) {
        return Stream.of(
                        "down=" + new TreeSet<>(node.spec().down()),
                        "next=" + new TreeSet<>(ids(node.next())),
                        "is_head=" + node.isHead(),
                        "is_base=" + node.isBase(),
                        "is_branch_point=" + node.isBranchPoint(),
                        "is_merge_point=" + node.isMergePoint(),
                        "labels=" + new TreeSet<>(node.labels()),
                        "depends_on=" + new TreeSet<>(node.spec().dependsOn()))
                .sorted()
                .toList()
                .toString();
    }

    private static String sorted(Iterable<RevisionNode> nodes) {
        return ids(nodes).stream().sorted().toList().toString();
    }

    private static List<String> ids(Iterable<RevisionNode> nodes) {
        List<String> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(node.id()));
        return ids;
    }

    private static List<String> names(List<Object> given) {
        List<String> names = new ArrayList<>();
        for (Object each : given) {
            if (each instanceof Items items) {
                items.items().forEach(item -> names.add(String.valueOf(item)));
            } else {
                names.add((String) each);
            }
        }
        return names;
    }

    private static List<String> strings(@Nullable JsonNode one) {
        if (one == null || one.isNull()) {
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        if (one.isArray()) {
            one.forEach(each -> strings.add(each.asString()));
        } else {
            strings.add(one.asString());
        }
        return strings;
    }

    @Override
    public void close() {
        engine.close();
    }
}
