package io.aludel.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.conformance.SqlText;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Operations;
import io.aludel.migrate.conformance.RecordedTables;
import io.aludel.migrate.conformance.UnorderedTexts;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.BatchOptions;
import io.aludel.migrate.op.BatchTable;
import io.aludel.migrate.op.ColumnChange;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.reflect.Inspector;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DdlText;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reference finds between two schemas, and that nothing is left when it was applied. */
@EveryDatabase
class RecordedAutogenerateTest {
    /** By the case, or by the case and what is compared: why it differs on purpose. */
    private static final Properties DIFFERENCES = differences();

    /** Cases in which the order of the reference is another in each run. */
    private static final Set<String> UNSTABLE = new HashSet<>();

    @Test
    void findsWhatTheReferenceFinds(TestDatabase db) throws IOException {
        List<String> failures = new ArrayList<>();
        int compared = 0;
        // One for all: a new session of PostgreSQL takes long to get to know its own catalogue.
        try (Engine engine = Engine.create(db.url())) {
            for (JsonNode recorded : recordings()) {
                JsonNode expected = recorded.get("databases") == null
                        ? null
                        : recorded.get("databases").get(db.name());
                if (!recorded.get("area").asString().equals("autogen") || expected == null) {
                    continue;
                }
                compared++;
                db.clean();
                try (Connection connection = engine.connect()) {
                    check(db, connection, recorded, expected, failures);
                } catch (RuntimeException e) {
                    failures.add(recorded.get("id") + ": " + e);
                }
            }
        }
        assertThat(failures).describedAs("of %d cases", compared).isEmpty();
    }

    private static void check(
            TestDatabase db, Connection connection, JsonNode recorded, JsonNode expected, List<String> failures) {
        String id = recorded.get("id").asString();
        JsonNode options = recorded.get("options");
        CompareOptions compare = options(options, connection);
        NamingConvention names = names(options);
        MetaData before = RecordedTables.of(recorded.get("before").asString(), names);
        MetaData after = RecordedTables.of(recorded.get("after").asString(), names);
        if (recorded.path("unstable").size() > 0) {
            UNSTABLE.add(id);
        }
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            connection.define(DdlText.of("CREATE SCHEMA other"));
        }
        before.createAll(connection);
        connection.commit();
        note(id, "unchanged", List.of(), names(compare(connection, before, compare)), failures);
        List<MigrationOp> found = compare(connection, after, compare);
        boolean compared = !expected.has("compare_error"); // or the reference cannot
        if (compared && !DIFFERENCES.containsKey(id + "." + db.name())) {
            UnaryOperator<String> word = db.kind() == TestDatabase.Kind.MARIADB
                    ? RecordedWords::uniqueConstraintAsIndex
                    : UnaryOperator.identity();
            note(id, "found", named(expected.get("upgrade"), word), names(found, word), failures);
            List<MigrationOp> back = new UpgradeOps(found).reverse().ops();
            note(id, "backwards", named(expected.get("downgrade"), word), names(back, word), failures);
            script(id, "upgrade", expected, found, connection.dialect(), failures);
            script(id, "downgrade", expected, back, connection.dialect(), failures);
        }
        if (expected.has("apply_error") && db.kind() != TestDatabase.Kind.SQLITE) {
            return; // nor does the database take what the reference found
        }
        if (db.kind() == TestDatabase.Kind.SQLITE) {
            batch(id, expected, found, connection, failures);
        } else {
            Operations operations = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
            found.forEach(operations::invoke);
        }
        connection.commit();
        note(id, "second run", List.of(), names(compare(connection, after, compare)), failures);
    }

    private static CompareOptions options(JsonNode options, Connection connection) {
        CompareOptions compare = CompareOptions.DEFAULT
                .serverDefaults(options.path("compare_server_default").asBoolean(false))
                .types(options.path("compare_type").asBoolean(true));
        if (!options.path("include_schemas").asBoolean(false)) {
            return compare;
        }
        Set<@Nullable String> schemas = new HashSet<>(Inspector.of(connection).schemaNames());
        schemas.removeAll(List.of("public", "information_schema"));
        schemas.add(null);
        return compare.schemas(schemas);
    }

    private static NamingConvention names(JsonNode options) {
        Map<String, String> templates = new LinkedHashMap<>();
        options.path("naming_convention").forEachEntry((kind, name) -> templates.put(kind, name.asString()));
        return templates.isEmpty() ? NamingConvention.DEFAULT : NamingConvention.of(templates);
    }

    /** What is written into a script; what the database cannot do there at all is left to batches. */
    private static void script(
            String id,
            String direction,
            JsonNode expected,
            List<MigrationOp> ops,
            Dialect dialect,
            List<String> failures) {
        JsonNode recorded = expected.get("offline_" + direction + "_sql");
        if (recorded == null || recorded.has("error") || !dialect.has(Feature.ADD_CONSTRAINT)) {
            return;
        }
        List<String> written = new ArrayList<>();
        Operations script =
                new Operations(new ScriptTarget(dialect, NamingConvention.DEFAULT, sql -> written.add(tidy(sql))));
        ops.forEach(script::invoke);
        boolean alike = dialect.likeness().uniqueIndexesAreConstraints();
        UnaryOperator<String> word = alike ? RecordedWords::uniqueIndexInSql : UnaryOperator.identity();
        note(
                id,
                "script of the " + direction,
                texts(recorded.get("sql")).stream().map(word).toList(),
                written.stream().map(word).toList(),
                failures);
    }

    private static void batch(
            String id, JsonNode expected, List<MigrationOp> ops, Connection connection, List<String> failures) {
        List<String> sent = new ArrayList<>();
        Operations batches = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT) {
            @Override
            public void define(DdlElement element) {
                sent.add(tidy(dialect().compile(element)));
                super.define(element);
            }

            @Override
            public void execute(String sql) {
                if (!sql.startsWith("PRAGMA")) {
                    sent.add(tidy(sql));
                }
                super.execute(sql);
            }
        });
        for (MigrationOp op : ops) {
            batches.invoke(
                    op instanceof ModifyTable modify
                            ? new BatchTable(modify.table(), modify.schema(), BatchOptions.DEFAULT, modify.ops())
                            : op);
        }
        JsonNode recorded = expected.get("batch_applied_sql");
        if (recorded != null && !expected.has("apply_error")) {
            note(id, "batches", texts(recorded), sent, failures);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(tidy(text.asString())));
        return texts;
    }

    private static String tidy(String sql) {
        return RecordedWords.of(SqlText.compiled(sql).toString().replace("_alembic_tmp_", "_aludel_tmp_"));
    }

    private static List<MigrationOp> compare(Connection connection, MetaData metadata, CompareOptions options) {
        List<MigrationOp> ops =
                Autogenerate.compare(connection, List.of(metadata), options).ops();
        connection.commit();
        return ops;
    }

    private static void note(String id, String what, List<String> expected, List<String> got, List<String> failures) {
        boolean equal = expected.equals(got)
                || UNSTABLE.contains(id) && UnorderedTexts.of(expected).equals(UnorderedTexts.of(got));
        if (!equal && !differs(id, what)) {
            failures.add(id + " " + what + "\n  expected " + expected + "\n  got      " + got);
        }
    }

    /** What is left after applying is empty without exception. */
    private static boolean differs(String id, String what) {
        String part = what.replaceAll("script of the (\\w+)", "$1").replace(' ', '-');
        return !part.equals("second-run")
                && !part.equals("unchanged")
                && (DIFFERENCES.containsKey(id) || DIFFERENCES.containsKey(id + "." + part));
    }

    private static Properties differences() {
        Properties differences = new Properties();
        String file = "/migrate-conformance/autogen-differences.properties";
        try (InputStream input = RecordedAutogenerateTest.class.getResourceAsStream(file)) {
            differences.load(Objects.requireNonNull(input, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return differences;
    }

    private static List<String> recorded(JsonNode ops) {
        List<String> texts = new ArrayList<>();
        for (JsonNode op : ops) {
            if (op.has("ops")) {
                texts.addAll(recorded(op.get("ops")));
                continue;
            }
            String text = op.get("op").asString();
            text += switch (text) {
                case "AlterColumn" ->
                    " " + op.get("column_name").asString() + (op.has("modify_type") ? " type" : "")
                            + (op.has("modify_nullable") ? " nullable" : "")
                            + (op.has("modify_server_default") ? " default" : "");
                case "CreateIndex" ->
                    " " + op.get("index_name").asString() + (op.get("unique").asBoolean() ? " unique" : "");
                case "DropIndex" -> " " + op.get("index_name").asString();
                case "DropConstraint" ->
                    " " + text(op.get("constraint_name")) + " " + op.get("kind").asString();
                case "CreateForeignKey" ->
                    " " + text(op.get("constraint_name")) + " "
                            + op.get("referent").asString();
                case "CreateCheckConstraint", "CreateUniqueConstraint" -> " " + text(op.get("constraint_name"));
                default -> "";
            };
            texts.add(text);
        }
        return texts;
    }

    private static String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? "null" : node.asString();
    }

    private static List<String> names(List<MigrationOp> ops) {
        List<String> texts = new ArrayList<>();
        for (MigrationOp op : ops) {
            if (op instanceof OpContainer container) {
                texts.addAll(names(container.ops()));
            } else if (op instanceof AlterColumn alter) {
                texts.add("AlterColumn " + alter.column() + (alter.change().type() != null ? " type" : "")
                        + (alter.change().nullable() != null ? " nullable" : "")
                        + (changesDefault(alter.change()) ? " default" : ""));
            } else if (op instanceof CreateIndex create) {
                texts.add(
                        "CreateIndex " + create.index().name() + (create.index().unique() ? " unique" : ""));
            } else if (op instanceof DropIndex drop) {
                texts.add("DropIndex " + drop.name());
            } else if (op instanceof DropConstraint drop) {
                texts.add("DropConstraint " + drop.name() + " "
                        + drop.kind().name().toLowerCase(Locale.ROOT).replace("_", ""));
            } else if (op instanceof AddConstraint add && add.constraint() instanceof ForeignKey key) {
                texts.add("CreateForeignKey " + key.name() + " " + key.referredTable());
            } else if (op instanceof AddConstraint add) {
                texts.add("Create" + add.constraint().getClass().getSimpleName() + " "
                        + add.constraint().name());
            } else if (op instanceof SetTableComment comment) {
                texts.add(comment.comment() == null ? "DropTableComment" : "CreateTableComment");
            } else {
                texts.add(op.getClass().getSimpleName());
            }
        }
        return texts;
    }

    /** Identities are defaults to the reference. */
    private static boolean changesDefault(ColumnChange change) {
        return change.serverDefault().isStated() || change.identity().isStated();
    }

    private static List<String> named(JsonNode ops, UnaryOperator<String> word) {
        return recorded(ops).stream().map(word).toList();
    }

    private static List<String> names(List<MigrationOp> ops, UnaryOperator<String> word) {
        return names(ops).stream().map(word).toList();
    }

    private static List<JsonNode> recordings() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String file : List.of("migrate.json", "own-autogen.json")) {
            try (InputStream input =
                    RecordedAutogenerateTest.class.getResourceAsStream("/migrate-conformance/" + file)) {
                JsonMapper.shared()
                        .readTree(Objects.requireNonNull(input, file))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
