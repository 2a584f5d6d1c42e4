package io.aludel.migrate.conformance;

import static org.assertj.core.api.Assertions.fail;

import io.aludel.conformance.Scope;
import io.aludel.conformance.SqlText;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Tables of SQLite that are made again, with foreign keys not enforced: what is sent, and what is there afterwards, as recorded. */
class BatchConformanceTest {
    @TestFactory
    Stream<DynamicTest> recordings() {
        return Stream.of("migrate.json", "own.json")
                .flatMap(file -> Recordings.of(file, "batch"))
                .map(recording -> DynamicTest.dynamicTest(recording.get("id").asString(), () -> check(recording)));
    }

    private static void check(JsonNode recording) {
        String complaint = Recordings.judged(recording.get("id").asString(), complaint(recording));
        if (complaint != null) {
            fail(recording.get("before").asString() + "\n" + recording.get("do").asString() + "\n" + complaint);
        }
    }

    private static @Nullable String complaint(JsonNode recording) {
        try (Engine engine = Engine.create("sqlite::memory:?foreign_keys=false");
                Connection connection = engine.connect()) {
            MetaData metadata = RecordedTables.of(recording.get("before").asString());
            metadata.createAll(connection);
            List<Table> tables = List.copyOf(metadata.tables());
            fill(recording, tables, connection);
            connection.commit();
            Sent sent = new Sent(connection);
            String refused = null;
            try {
                new OperationWords(new Operations(sent)).say(recording.get("do").asString(), new Scope(null));
                connection.commit();
            } catch (AludelException refusal) {
                connection.rollback();
                refused = refusal.getMessage();
            }
            return compared(recording, sent, refused, connection);
        }
    }

    private static @Nullable String compared(
            JsonNode recording, Sent sent, @Nullable String refused, Connection connection) {
        if (refused == null && Recordings.isAccident(recording.path("error"))) {
            return null;
        }
        if (recording.has("error") != (refused != null)) {
            return "error: " + refused + "\n   recorded " + recording.get("error");
        }
        StringBuilder complaints = new StringBuilder();
        boolean unordered = recording.has("unstable");
        if (refused == null) {
            compare(complaints, "sent", sent.statements, texts(recording.get("sql")), unordered);
        }
        compare(
                complaints,
                "schema",
                schema(connection).stream().sorted().toList(),
                texts(recording.get("schema_after")).stream().sorted().toList(),
                unordered);
        Map<String, String> recorded = new TreeMap<>();
        recording
                .get("rows_after")
                .properties()
                .forEach(entry -> recorded.put(entry.getKey(), entry.getValue().toString()));
        Map<String, String> rows = rows(connection, recorded.keySet().stream().toList());
        if (!rows.equals(recorded)) {
            complaints.append("rows ").append(rows).append("\n   recorded ").append(recorded);
        }
        return complaints.isEmpty() ? null : complaints.toString();
    }

    private static void compare(
            StringBuilder complaints, String what, List<String> actual, List<String> recorded, boolean unordered) {
        boolean equal =
                unordered ? UnorderedTexts.of(actual).equals(UnorderedTexts.of(recorded)) : actual.equals(recorded);
        if (!equal) {
            complaints
                    .append(what)
                    .append(" ")
                    .append(actual)
                    .append("\n   recorded ")
                    .append(recorded)
                    .append("\n");
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text(text.asString())));
        return texts;
    }

    /** The table that replaces the other has another name for the time being. */
    private static String text(String sql) {
        return SqlText.compiled(sql)
                .toString()
                .replace("_alembic_tmp_", "_aludel_tmp_")
                .replace("DEFAULT(CURRENT_TIMESTAMP)", "DEFAULT CURRENT_TIMESTAMP")
                .replaceAll("\"(\\w+)\"", "$1");
    }

    private static List<String> schema(Connection connection) {
        List<String> schema = new ArrayList<>();
        for (Row row : connection
                .execute(Sql.text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"))
                .all()) {
            schema.add(text(String.valueOf(row.get(0, String.class))));
        }
        return schema;
    }

    private static Map<String, String> rows(Connection connection, List<String> tables) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : tables) {
            List<String> all = new ArrayList<>();
            for (Row row : connection
                    .execute(Sql.text("SELECT * FROM \"" + table + "\""))
                    .all()) {
                List<String> values = new ArrayList<>();
                for (int place = 0; place < row.size(); place++) {
                    Object value = row.get(place);
                    values.add(value instanceof String ? "\"" + value + "\"" : String.valueOf(value));
                }
                all.add("[" + String.join(",", values) + "]");
            }
            rows.put(table, "[" + String.join(",", all) + "]");
        }
        return rows;
    }

    private static void fill(JsonNode recording, List<Table> tables, Connection connection) {
        for (Table table : tables) {
            JsonNode rows = recording.get("rows_before").get(table.name());
            if (rows != null) {
                rows.forEach(row -> {
                    List<String> values = new ArrayList<>();
                    row.forEach(
                            value -> values.add(value.isString() ? "'" + value.asString() + "'" : value.toString()));
                    connection.define(io.aludel.schema.ddl.DdlText.of(
                            "INSERT INTO \"" + table.name() + "\" VALUES (" + String.join(", ", values) + ")"));
                });
            }
        }
    }

    /** Keeps what is sent in mind. */
    private static final class Sent extends ConnectionTarget {
        private final List<String> statements = new ArrayList<>();

        Sent(Connection connection) {
            super(connection, NamingConvention.DEFAULT);
        }

        @Override
        public void define(DdlElement element) {
            String sql = dialect().compile(element);
            super.define(element);
            statements.add(text(sql));
        }

        @Override
        public void execute(String sql) {
            if (!sql.startsWith("PRAGMA")) {
                statements.add(text(sql));
            }
            super.execute(sql);
        }
    }
}
