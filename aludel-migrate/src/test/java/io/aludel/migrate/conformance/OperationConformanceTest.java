package io.aludel.migrate.conformance;

import static org.assertj.core.api.Assertions.fail;

import io.aludel.conformance.Scope;
import io.aludel.conformance.SqlText;
import io.aludel.dialect.Dialects;
import io.aludel.error.AludelException;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.schema.NamingConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Single operations, written into a script for each database as recorded. */
class OperationConformanceTest {
    @TestFactory
    Stream<DynamicTest> recordings() {
        return Stream.of("migrate.json", "own.json").flatMap(OperationConformanceTest::cases);
    }

    private static Stream<DynamicTest> cases(String file) {
        return Recordings.of(file, "op")
                .map(recording -> DynamicTest.dynamicTest(recording.get("id").asString(), () -> check(recording)));
    }

    private static void check(JsonNode recording) {
        StringBuilder complaints = new StringBuilder();
        for (String dialect : List.of("postgresql", "mysql", "sqlite")) {
            JsonNode recorded = recording.get("offline").get(dialect);
            String complaint = recorded == null ? null : complaint(recording, recorded, dialect);
            String judged = Recordings.judged(recording.get("id").asString() + "." + dialect, complaint);
            if (judged != null) {
                complaints.append("\n ").append(dialect).append(": ").append(judged);
            }
        }
        if (!complaints.isEmpty()) {
            fail(recording.get("do").asString() + complaints);
        }
    }

    private static @Nullable String complaint(JsonNode recording, JsonNode recorded, String dialect) {
        List<String> expected = new ArrayList<>();
        JsonNode sql = recorded.isArray() ? recorded : recorded.get("sql");
        if (sql != null) {
            sql.forEach(text -> expected.add(tidy(text.asString())));
        }
        List<String> written = new ArrayList<>();
        try {
            Operations operations = new Operations(new ScriptTarget(
                    Dialects.byName(dialect), NamingConvention.DEFAULT, text -> written.add(tidy(text))));
            new OperationWords(operations).say(recording.get("do").asString(), new Scope(null));
        } catch (AludelException refusal) {
            boolean agreed = recorded.has("error")
                    || dialect.equals("sqlite")
                            && expected.stream().anyMatch(OperationConformanceTest::isUnknownToSqlite)
                    || dialect.equals("mysql")
                            && expected.stream().anyMatch(OperationConformanceTest::isUnknownToMysql);
            return agreed ? null : "refused: " + refusal.getMessage() + "\n   recorded " + expected;
        }
        if (recorded.has("error")) {
            if (Recordings.isAccident(recorded.get("error"))) {
                return null;
            }
            return "wrote " + written + "\n   recorded error " + recorded.get("error");
        }
        boolean unordered =
                recording.has("unstable") && written.size() == expected.size() && written.containsAll(expected);
        return written.equals(expected) || unordered ? null : "wrote " + written + "\n   recorded " + expected;
    }

    /** Truth is written in capitals or not. */
    private static String tidy(String sql) {
        return SqlText.compiled(sql).toString().replaceAll("\\bTRUE\\b", "true").replaceAll("\\bFALSE\\b", "false");
    }

    /** What the reference writes although MariaDB alone reads it. */
    private static boolean isUnknownToMysql(String sql) {
        return sql.contains(" COLUMN IF ") || sql.contains(" INDEX IF ");
    }

    /** What the reference writes although no SQLite reads it. */
    private static boolean isUnknownToSqlite(String sql) {
        return sql.contains(" ALTER COLUMN ")
                || sql.contains(" COLUMN IF ")
                || sql.startsWith("COMMENT ON ")
                || sql.endsWith(" PRIMARY KEY");
    }
}
