package io.aludel.orm.conformance;

import io.aludel.conformance.UnknownWord;
import io.aludel.engine.Engine;
import io.aludel.orm.conformance.CompiledModels.ModelRefused;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs one case on an empty database. */
final class CaseRunner {
    private final JsonNode recording;
    private final TestDatabase database;

    CaseRunner(JsonNode recording, TestDatabase database) {
        this.recording = recording;
        this.database = database;
    }

    /** The first thing that differs from the recording, or null. */
    @Nullable
    String run() {
        Models models = Models.of(recording);
        CompiledModels compiled;
        try {
            compiled = CompiledModels.of(models);
            compiled.registry();
        } catch (UnknownWord gap) {
            return "gap: " + gap.getMessage();
        } catch (ModelRefused | io.aludel.error.AludelException refused) {
            return recording.has("mapping_error") ? null : "mapping refused: " + refused.getMessage();
        }
        if (recording.has("mapping_error")) {
            return "the mapping is not refused: "
                    + recording.get("mapping_error").get("message").asString();
        }
        String warned = warnings(recording.get("mapping_warnings"), compiled.warnings());
        if (warned != null) {
            return warned;
        }
        database.clean();
        ModelTables tables = new ModelTables(models, recording);
        try (Engine engine = Engine.create(Workspace.url(database, false))) {
            tables.create(engine);
        }
        try (Workspace workspace = new Workspace(compiled, tables, database, recording)) {
            Map<String, List<List<@Nullable Object>>> before = workspace.allRows();
            String difference = steps(workspace);
            return difference == null ? finalRows(workspace, before) : difference;
        }
    }

    /** Everything that differs, for reading what a listed reason covers; empty when {@link #run} finds nothing. */
    List<String> all() {
        Models models = Models.of(recording);
        CompiledModels compiled = CompiledModels.of(models);
        database.clean();
        ModelTables tables = new ModelTables(models, recording);
        try (Engine engine = Engine.create(Workspace.url(database, false))) {
            tables.create(engine);
        }
        List<String> found = new ArrayList<>();
        try (Workspace workspace = new Workspace(compiled, tables, database, recording)) {
            Map<String, List<List<@Nullable Object>>> before = workspace.allRows();
            LateBegin begin = new LateBegin();
            int number = 0;
            for (JsonNode step : recording.get("steps")) {
                String title = "step " + (number + 1) + " " + step.get("do").asString();
                for (String difference : differences(workspace, step, isUnstable(number++), begin)) {
                    found.add(title + "\n   " + difference);
                }
            }
            finalDifferences(workspace, before).forEach(found::add);
        }
        return found;
    }

    private @Nullable String steps(Workspace workspace) {
        LateBegin begin = new LateBegin();
        int number = 0;
        for (JsonNode step : recording.get("steps")) {
            boolean unordered = isUnstable(number);
            String difference = step(workspace, step, unordered, begin);
            if (difference != null) {
                return "step " + ++number + " " + step.get("do").asString() + "\n   " + difference;
            }
            number++;
        }
        return null;
    }

    private boolean isUnstable(int number) {
        JsonNode unstable = recording.get("unstable_steps");
        for (JsonNode each : unstable == null ? List.<JsonNode>of() : unstable) {
            if (each.isNumber() && each.asInt() == number) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String step(Workspace workspace, JsonNode step, boolean unordered, LateBegin begin) {
        List<String> found = differences(workspace, step, unordered, begin);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<String> differences(Workspace workspace, JsonNode step, boolean unordered, LateBegin begin) {
        Object value = null;
        RuntimeException failure = null;
        try {
            value = Shown.actual(workspace.evaluate(step.get("do").asString()));
        } catch (UnknownWord gap) {
            return List.of("gap: " + gap.getMessage());
        } catch (RuntimeException thrown) {
            failure = thrown;
        }
        var statements = workspace.log().take();
        var events = workspace.events().take();
        List<String> warnings = workspace.takeWarnings();
        List<String> found = new ArrayList<>();
        add(found, error(step.get("error"), failure));
        String sql = Statements.difference(
                begin.recorded(RecordedStatements.of(step.get("sql")), step.has("error")), begin.sent(statements));
        add(found, sql != null && unordered && sameSet(step, statements) ? null : sql);
        Object recorded = Shown.recorded(step.get("value"));
        if (failure == null && !Shown.equal(recorded, value) && !isCount(step, recorded, value)) {
            boolean sets = isSet(step.get("do").asString());
            if (!sets || !Shown.equal(sorted(recorded), sorted(value))) {
                found.add("value\n   expected " + recorded + "\n   got      " + value);
            }
        }
        add(found, EventOrder.difference(step.get("events"), events));
        add(found, warnings(step.get("warnings"), warnings));
        return found;
    }

    private static void add(List<String> found, @Nullable String difference) {
        if (difference != null) {
            found.add(difference);
        }
    }

    private static @Nullable String warnings(@Nullable JsonNode recorded, List<String> warnings) {
        List<String> messages = new ArrayList<>();
        for (JsonNode message : recorded == null ? List.<JsonNode>of() : recorded) {
            messages.add(message.asString());
        }
        List<String> expected = WarningKind.ofRecorded(messages);
        List<String> got = WarningKind.ofOurs(warnings);
        return expected.equals(got) ? null : "warnings\n   expected " + expected + "\n   got      " + got;
    }

    /** How many rows a statement changed, where the reference keeps that to itself. */
    private static boolean isCount(JsonNode step, @Nullable Object recorded, @Nullable Object value) {
        return step.get("do").asString().contains("(execute ")
                && (recorded == null || recorded.equals(List.of()))
                && value instanceof Map<?, ?> map
                && map.containsKey("rowcount");
    }

    private static boolean sameSet(JsonNode step, List<StatementLog.Entry> statements) {
        List<String> expected = new ArrayList<>();
        RecordedStatements.of(step.get("sql")).forEach(entry -> expected.addAll(SqlShape.of(entry)));
        List<String> got = new ArrayList<>();
        statements.forEach(entry -> got.addAll(SqlShape.of(entry)));
        expected.sort(null);
        got.sort(null);
        return expected.equals(got);
    }

    private static boolean isSet(String step) {
        return step.startsWith("(dirty") || step.startsWith("(new_objects") || step.startsWith("(deleted_objects");
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).sorted().toList();
        }
        return value;
    }

    private static @Nullable String error(@Nullable JsonNode recorded, @Nullable RuntimeException failure) {
        if (recorded == null) {
            return failure == null ? null : "unexpected " + Stack.of(failure);
        }
        if (failure == null) {
            return "no error, expected " + recorded.get("type").asString() + ": "
                    + recorded.get("message").asString();
        }
        return Failures.match(recorded, failure)
                ? null
                : "error\n   expected " + recorded.get("type").asString() + ": "
                        + recorded.get("message").asString() + "\n   got      " + Stack.of(failure);
    }

    private @Nullable String finalRows(Workspace workspace, Map<String, List<List<@Nullable Object>>> before) {
        List<String> found = finalDifferences(workspace, before);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<String> finalDifferences(Workspace workspace, Map<String, List<List<@Nullable Object>>> before) {
        List<String> found = new ArrayList<>();
        JsonNode changed = Objects.requireNonNull(recording.get("final_rows_changed_tables"));
        workspace.finalRows().forEach((table, rows) -> {
            Object wanted = changed.has(table) ? Shown.recorded(changed.get(table)) : Shown.actual(before.get(table));
            Object got = Shown.actual(rows);
            if (!Objects.equals(wanted, got)) {
                found.add("final rows of " + table + "\n   expected " + wanted + "\n   got      " + got);
            }
        });
        return found;
    }
}
