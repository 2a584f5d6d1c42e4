package io.aludel.reflect;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.TypeDetail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the reference was recorded to find in some schemas is found here too. {@link RecordedTable} has the rules. */
@EveryDatabase
class RecordedReflectionSuite {
    @Test
    void findsWhatWasRecorded(TestDatabase db) throws SQLException {
        List<String> differences = new ArrayList<>();
        for (String file : List.of("recorded.json", "recorded-" + db.name() + ".json")) {
            for (JsonNode recorded : read(file)) {
                if (recorded.get("database").asString().equals(db.name())) {
                    db.clean();
                    run(db, recorded.get("ddl"));
                    try (Engine engine = Engine.create(db.url())) {
                        compare(engine, recorded, differences);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static JsonNode read(String file) {
        try (InputStream stream = RecordedReflectionSuite.class.getResourceAsStream(file)) {
            return stream == null ? new ObjectMapper().createArrayNode() : new ObjectMapper().readTree(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void run(TestDatabase db, JsonNode definitions) throws SQLException {
        try (Connection connection = db.connect();
                Statement statement = connection.createStatement()) {
            for (JsonNode sql : definitions) {
                statement.execute(sql.asString());
            }
        }
    }

    private static void compare(Engine engine, JsonNode recorded, List<String> differences) {
        String id = recorded.get("id").asString();
        Inspector inspector = Inspector.of(engine);
        recorded.get("tables").forEachEntry((name, table) -> {
            int dot = name.indexOf('.');
            boolean qualified = dot > 0 && !inspector.hasTable(name);
            String schema = qualified ? name.substring(0, dot) : null;
            String plain = qualified ? name.substring(dot + 1) : name;
            ReflectedTable found = inspector.describe(schema, plain);
            new RecordedTable(id + " " + name, schema, engine.dialect(), differences).compare(table, found);
        });
        recorded.get("views").forEachEntry((name, columns) -> {
            List<String> expected = new ArrayList<>();
            columns.forEach(column -> expected.add(column.get(0).asString()));
            List<String> found =
                    inspector.columns(name).stream().map(Column::name).toList();
            if (!expected.equals(found)) {
                differences.add(id + " view " + name + ": " + expected + " but found " + found);
            }
        });
        names(id + " views", recorded.get("views"), inspector.viewNames(), differences);
        names(
                id + " materialized views",
                recorded.get("materialized_views"),
                inspector.materializedViewNames(null),
                differences);
        names(id + " sequences", recorded.get("sequences"), inspector.sequenceNames(), differences);
        List<String> enums = new ArrayList<>();
        recorded.path("enums").forEach(one -> enums.add(one.get("name").asString() + one.get("labels")));
        List<String> domains = new ArrayList<>();
        recorded.path("domains")
                .forEach(one ->
                        domains.add(one.get("name").asString() + " " + one.get("nullable") + " " + one.get("default")));
        if (recorded.has("enums")) {
            names(id + " enums", enums, enums(inspector), differences);
            names(id + " domains", domains, domains(inspector), differences);
        }
        MetaData metadata = inspector.reflect(new MetaData());
        if (!recorded.has("metadata_tables")) {
            return; // the reference cannot
        }
        names(
                id + " sorted tables",
                recorded.get("metadata_tables"),
                metadata.sortedTables().stream().map(Table::fullName).toList(),
                differences);
        metadata.sortedTables().forEach(table -> engine.dialect().compile(io.aludel.schema.ddl.CreateTable.of(table)));
    }

    private static List<String> enums(Inspector inspector) {
        return inspector.enumTypes(null).stream()
                .map(type -> requireNonNull(type.detail(TypeDetail.OfEnum.class)))
                .map(type -> type.name() + new ObjectMapper().valueToTree(type.labels()))
                .toList();
    }

    private static List<String> domains(Inspector inspector) {
        return inspector.domainTypes(null).stream()
                .map(type -> requireNonNull(type.detail(TypeDetail.OfDomain.class)))
                .map(type ->
                        type.name() + " " + !type.notNull() + " " + new ObjectMapper().valueToTree(type.defaultSql()))
                .toList();
    }

    private static void names(String what, List<String> expected, List<String> found, List<String> differences) {
        if (!new TreeSet<>(expected).equals(new TreeSet<>(found))) {
            differences.add(what + ": " + expected + " but found " + found);
        }
    }

    private static void names(String what, JsonNode recorded, List<String> found, List<String> differences) {
        if (recorded == null) {
            return;
        }
        List<String> expected = new ArrayList<>();
        if (recorded.isObject()) {
            recorded.forEachEntry((name, value) -> expected.add(name));
        } else {
            recorded.forEach(name -> expected.add(
                    name.isString() ? name.asString() : name.path("name").asString()));
        }
        names(what, expected, found, differences);
    }
}
