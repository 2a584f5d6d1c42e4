package io.aludel.orm.conformance;

import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabase.Kind;
import io.aludel.testkit.TestDatabases;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Runs cases and prints what comes of them: {@code [area|case id]...}; {@code -Dfile=own.json}, {@code -Ddatabases=postgresql}. With
 * {@code -Dlisted=true} it prints all that differs in the listed cases, so that each reason can be held against it.
 */
final class OrmConformance {
    private OrmConformance() {}

    public static void main(String[] chosen) {
        Kind kind = Kind.of(System.getProperty("databases", "sqlite")).orElseThrow();
        String file = System.getProperty("file", kind == Kind.POSTGRESQL ? "orm-postgresql.json" : "orm.json");
        Map<String, int[]> areas = new TreeMap<>();
        try (TestDatabase database = TestDatabases.create(kind)) {
            for (JsonNode recording : Recordings.json(file)) {
                String id = recording.get("id").asString();
                String area = recording.get("area").asString();
                if (chosen.length > 0
                        && !List.of(chosen).contains(id)
                        && !List.of(chosen).contains(area)) {
                    continue;
                }
                if (Boolean.getBoolean("listed")) {
                    listed(recording, database, kind);
                    continue;
                }
                if (Boolean.getBoolean("sources")) {
                    CompiledModels.sources(Models.of(recording)).values().forEach(System.out::println);
                }
                String difference = OrmConformanceTest.outcome(recording, database);
                int[] counts = areas.computeIfAbsent(area, missing -> new int[2]);
                counts[difference == null ? 0 : 1]++;
                System.out.println(id + "  " + text(difference, id, kind) + "  -- "
                        + recording.get("note").asString() + (difference == null ? "" : "\n   " + difference));
            }
        }
        int passed = 0;
        int all = 0;
        StringBuilder summary = new StringBuilder();
        for (Map.Entry<String, int[]> area : areas.entrySet()) {
            passed += area.getValue()[0];
            all += area.getValue()[0] + area.getValue()[1];
            summary.append(' ')
                    .append(area.getKey())
                    .append(' ')
                    .append(area.getValue()[0])
                    .append('/')
                    .append(area.getValue()[0] + area.getValue()[1]);
        }
        System.out.println("passed " + passed + " of " + all + ":" + summary);
    }

    private static void listed(JsonNode recording, TestDatabase database, Kind kind) {
        String id = recording.get("id").asString();
        String reason = PendingCases.DIFFERENCES.reason(id, kind.id());
        reason = reason == null ? PendingCases.PENDING.reason(id, kind.id()) : reason;
        if (reason == null) {
            return;
        }
        System.out.println(
                "== " + id + "  " + reason + "  -- " + recording.get("note").asString());
        try {
            new CaseRunner(recording, database).all().forEach(System.out::println);
        } catch (RuntimeException | LinkageError failure) {
            System.out.println(OrmConformanceTest.outcome(recording, database));
        }
    }

    private static String text(@Nullable String difference, String id, Kind kind) {
        if (difference == null) {
            return "pass";
        }
        String listed = PendingCases.DIFFERENCES.reason(id, kind.id());
        return listed == null ? "FAIL" : "differs (listed: " + listed + ")";
    }
}
