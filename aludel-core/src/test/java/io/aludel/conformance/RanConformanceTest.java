package io.aludel.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Dml;
import io.aludel.sql.Query;
import io.aludel.sql.Returning;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Statements as the databases answer them: keys, number of rows and the first rows, on the seeded schema of the recordings. */
@EveryDatabase
class RanConformanceTest {
    private static final int RECORDED_ROWS = 12;

    @TestFactory
    List<DynamicTest> recordings(TestDatabase database) {
        List<DynamicTest> tests = new ArrayList<>();
        Engine engine = Engine.create(database.url());
        Workbench workbench = seeded(engine);
        String only = System.getProperty("cases", "");
        for (String file : List.of("compile.json", "own.json")) {
            for (Recording recording : Recording.in(file)) {
                JsonNode ran = recording.ran(database.name());
                if (ran != null && !ran.has("error") && recording.id().contains(only)) {
                    tests.add(DynamicTest.dynamicTest(recording.id(), () -> run(engine, workbench, recording, ran)));
                }
            }
        }
        tests.add(DynamicTest.dynamicTest("the engine closes", engine::close));
        return tests;
    }

    private static Workbench seeded(Engine engine) {
        Workbench workbench = new Workbench();
        JsonNode schema = Recording.json("schema.json");
        List<Table> tables = new ArrayList<>();
        schema.get("seed_tables_runnable").forEach(name -> tables.add(workbench.table(name.asString())));
        MetaData metadata = tables.get(0).metadata();
        engine.createTables(metadata, tables, false);
        engine.transact(connection -> {
            for (Table table : tables) {
                JsonNode rows = schema.get("seed").get(name(workbench, table));
                rows.forEach(row -> connection.execute(Sql.insert(table).values(values(table, row))));
                connection.advanceNumbering(table);
            }
            return null;
        });
        return workbench;
    }

    private static String name(Workbench workbench, Table table) {
        return workbench.tables().entrySet().stream()
                .filter(entry -> entry.getValue() == table)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, @Nullable Object> values(Table table, JsonNode row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        int index = 0;
        for (Column<?> column : table.columns()) {
            values.put(column.name(), Literals.as(column.type(), Literals.plain(row.get(index++))));
        }
        return values;
    }

    private static void run(Engine engine, Workbench workbench, Recording recording, JsonNode ran) {
        try (Connection connection = engine.connect()) {
            Differences.allow(recording.id() + ".ran." + engine.dialect().name(), () -> {
                Object built = workbench.build(recording.build());
                Map<String, @Nullable Object> parameters = recording.parameters();
                if (built instanceof SelectWords.Parameterized parameterized) {
                    parameters.putAll(parameterized.parameters());
                    built = parameterized.query();
                }
                JsonNode rows = recording.node().get("run_params");
                if (built instanceof Returning<?> returning && rows != null && rows.isArray()) {
                    List<Map<String, @Nullable Object>> all = new ArrayList<>();
                    rows.forEach(row -> all.add(Recording.parameters(row)));
                    check(connection.execute(returning, all), recording, ran);
                    return;
                }
                if (built instanceof Dml dml) {
                    MutationResult result = connection.execute(dml, parameters);
                    if (ran.has("rowcount") && ran.get("rowcount").asLong() >= 0) {
                        assertThat(result.rowCount())
                                .isEqualTo(ran.get("rowcount").asLong());
                    }
                    return;
                }
                check(connection.execute((Query<?>) built, parameters), recording, ran);
            });
            connection.rollback();
        }
    }

    private static void check(Result<?> result, Recording recording, JsonNode ran) {
        List<String> keys = new ArrayList<>();
        ran.get("keys").forEach(key -> keys.add(key.asString()));
        assertThat(named(result.keys(), keys)).as("keys").isEqualTo(keys);
        List<@Nullable Object> rows = new ArrayList<>();
        for (Object row : result.all()) {
            rows.add(
                    row instanceof Row many
                            ? Values.java(asList(many))
                            : Values.java(java.util.Collections.singletonList(row)));
        }
        assertThat(rows).as("number of rows").hasSize(ran.get("count").asInt());
        List<@Nullable Object> expected = new ArrayList<>();
        ran.get("rows").forEach(row -> expected.add(Values.recorded(row)));
        if (recording.build().contains("order_by")) {
            assertThat(rows.subList(0, Math.min(RECORDED_ROWS, rows.size())))
                    .as("rows")
                    .isEqualTo(expected);
        } else if (rows.size() <= RECORDED_ROWS) {
            assertThat(rows).as("rows").containsExactlyInAnyOrderElementsOf(expected);
        } else {
            assertThat(rows).as("rows").containsAll(expected);
        }
    }

    /** The keys, where those that the compiler made up may be others. */
    private static List<String> named(List<String> actual, List<String> recorded) {
        List<String> named = new ArrayList<>();
        for (int index = 0; index < actual.size(); index++) {
            boolean madeUp = actual.get(index).matches("(anon|next_value)_+\\d+") && index < recorded.size();
            named.add(madeUp ? recorded.get(index) : actual.get(index));
        }
        return named;
    }

    private static List<@Nullable Object> asList(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            values.add(row.get(index));
        }
        return values;
    }
}
