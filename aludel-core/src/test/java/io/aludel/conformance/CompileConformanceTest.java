package io.aludel.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.aludel.conformance.Outcome.Built;
import io.aludel.dialect.Dialects;
import io.aludel.error.AludelException;
import io.aludel.schema.ddl.CreateTable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Statements and definitions as the reference compiles them, for each dialect that both have. What differs on purpose is
 * listed with its reason, and the list is held to be true: a case on it that passes fails.
 */
class CompileConformanceTest {

    @TestFactory
    Stream<DynamicTest> recordings() {
        return cases("compile.json");
    }

    @TestFactory
    Stream<DynamicTest> ownRecordings() {
        return cases("own.json");
    }

    /** The definitions of the fixed schema. */
    @TestFactory
    Stream<DynamicTest> schema() {
        Workbench workbench = new Workbench();
        return Recording.json("schema.json").get("tables").properties().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    for (String dialect : Outcome.DIALECTS) {
                        JsonNode recorded = entry.getValue().get("create").get(dialect);
                        if (recorded != null && recorded.isString()) {
                            String sql =
                                    Dialects.byName(dialect).compile(CreateTable.of(workbench.table(entry.getKey())));
                            assertThat(SqlText.compiled(sql).toString())
                                    .as(dialect)
                                    .isEqualTo(SqlText.compiled(recorded.asString())
                                            .toString());
                        }
                    }
                }));
    }

    private static Stream<DynamicTest> cases(String file) {
        String only = System.getProperty("cases", "");
        return Recording.in(file).stream()
                .filter(recording -> recording.id().contains(only))
                .map(recording -> DynamicTest.dynamicTest(recording.id(), () -> check(recording)));
    }

    private static void check(Recording recording) {
        StringBuilder complaints = new StringBuilder();
        for (String dialect : Outcome.DIALECTS) {
            String complaint = complaint(recording, dialect);
            String reason = Differences.reason(recording.id(), dialect);
            if (complaint == null && reason != null && Differences.isOf(recording.id(), dialect)) {
                complaints
                        .append("\n ")
                        .append(dialect)
                        .append(": no longer differs, though listed: ")
                        .append(reason);
            }
            if (complaint != null && reason == null) {
                complaints.append("\n ").append(dialect).append(": ").append(complaint);
            }
        }
        if (!complaints.isEmpty()) {
            fail(recording.build() + complaints);
        }
    }

    private static @Nullable String complaint(Recording recording, String dialect) {
        Built built;
        try {
            Object made = new Workbench().build(recording.build());
            built = Outcome.built(made, recording);
        } catch (AludelException refusal) {
            return recording.isRefused() || recorded(recording, dialect) ? null : "not built: " + refusal.getMessage();
        }
        if (recording.isRefused()) {
            return "built, though the reference refuses: " + recording.node().get("build_error");
        }
        assertThat(built).isNotNull();
        return Outcome.complaint(recording, Dialects.byName(dialect), built);
    }

    /** Whether the dialect's recording is an error, which building may raise earlier. */
    private static boolean recorded(Recording recording, String dialect) {
        return recording.dialect(dialect) != null && recording.dialect(dialect).has("error");
    }
}
