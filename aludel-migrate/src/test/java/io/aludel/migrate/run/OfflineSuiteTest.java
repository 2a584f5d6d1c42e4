package io.aludel.migrate.run;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.unique;
import static io.aludel.sql.Sql.update;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.BOOLEAN;
import static io.aludel.type.SqlTypes.DATE;
import static io.aludel.type.SqlTypes.ENUM;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.NUMERIC;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.VARBINARY;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.MigrationSuite;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectOptions;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import io.aludel.type.EnumOptions;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A script for any range does what the command does: it is executed by JDBC alone, on a database that is where the range begins, and the
 * tables, the rows and the table of versions are compared with those of a database that the command has brought there.
 */
@EveryDatabase
class OfflineSuiteTest extends MigrationSuite {
    /** Two branches part behind the first revision, and meet in the last one. */
    private RevisionScript[] history() {
        boolean alters = engine().dialect().has(Feature.ADD_CONSTRAINT);
        RevisionScript merge = new RevisionScript(
                new RevisionSpec("ffff", List.of("dddd", "eeee"), List.of(), List.of(), "meet; \r\n-- here"),
                true,
                "ffff.java",
                target -> {},
                target -> {},
                List.of());
        return new RevisionScript[] {
            script("aaaa", "", OfflineSuiteTest::wards, op -> {
                op.dropTable("stay");
                op.dropTable("ward");
            }),
            script("bbbb", "aaaa", OfflineSuiteTest::rows, op -> {
                op.execute("DELETE FROM stay");
                op.execute("DELETE FROM ward");
            }),
            script(
                    "cccc",
                    "bbbb",
                    op -> {
                        op.renameColumn("ward", "label", "title");
                        op.addColumn("ward", column("beds", INTEGER).notNull().serverDefault("3"));
                        op.createIndex("ward", index("ix_ward_title", "title", "beds"));
                    },
                    op -> {
                        op.dropIndex("ward", "ix_ward_title");
                        op.dropColumn("ward", "beds");
                        op.renameColumn("ward", "title", "label");
                    }),
            script("dddd", "cccc", op -> altered(op, alters), op -> restored(op, alters)),
            script(
                    "eeee",
                    "bbbb",
                    op -> {
                        op.renameTable("stay", "visit");
                        op.createView("free", "SELECT code FROM ward WHERE open_since IS NULL");
                    },
                    op -> {
                        op.dropView("free");
                        op.renameTable("visit", "stay");
                    }),
            merge
        };
    }

    private static void wards(Operations op) {
        op.createTable(
                "ward",
                column("code", VARCHAR(5)).primaryKey(),
                column("floor", INTEGER).primaryKey(),
                column("label", VARCHAR(60)),
                column("kind", ENUM(EnumOptions.VARCHAR.named("kind"), "acute", "long stay")),
                column("rate", NUMERIC(9, 3)),
                column("isolated", BOOLEAN),
                column("open_since", DATE),
                column("seal", VARBINARY(20)),
                column("changed_at", TIMESTAMP),
                unique("uq_ward_label", "label"));
        op.createTable(
                "stay",
                column("id", BIGINT).primaryKey(),
                column("ward_code", VARCHAR(5)),
                column("ward_floor", INTEGER),
                column("days", INTEGER),
                foreignKey(List.of("ward_code", "ward_floor"), "ward", List.of("code", "floor"))
                        .named("fk_stay_ward"),
                check("days > 0").named("ck_stay_days"));
    }

    private static void rows(Operations op) {
        Table ward = op.table(
                "ward",
                column("code", VARCHAR(5)),
                column("floor", INTEGER),
                column("label", VARCHAR(60)),
                column("kind", ENUM(EnumOptions.VARCHAR.named("kind"), "acute", "long stay")),
                column("rate", NUMERIC(9, 3)),
                column("isolated", BOOLEAN),
                column("open_since", DATE),
                column("seal", VARBINARY(20)),
                column("changed_at", TIMESTAMP));
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> labels = List.of(
                "it's; done",
                "back\\slash",
                "-- no comment",
                "/* open",
                "two\nlines;\n\nmore",
                "Grüße 数据 😀",
                "100% ?:x $1",
                "\"'`");
        for (String label : labels) {
            Map<String, Object> row = new HashMap<>();
            row.put("code", "w" + rows.size());
            row.put("floor", -rows.size());
            row.put("label", label);
            row.put("kind", rows.size() % 2 == 0 ? "long stay" : null);
            row.put("rate", new BigDecimal("-12.305"));
            row.put("isolated", rows.size() % 2 == 0);
            row.put("open_since", LocalDate.of(2024, 2, 29));
            row.put("seal", new byte[] {0, (byte) 0xff, 39, 92});
            row.put("changed_at", LocalDateTime.of(1999, 12, 31, 23, 59, 59));
            rows.add(row);
        }
        op.bulkInsert(ward, rows);
        Expression<String> label = table(ward).col("label", String.class);
        op.execute(update(ward).set(label, "o'clock; \\").where(label.eq("it's; done")));
        op.execute("INSERT INTO stay (id, ward_code, ward_floor, days) VALUES (1, 'w0', 0, 4)");
    }

    private static void altered(Operations op, boolean alters) {
        op.createTable(
                "note",
                column("id", BIGINT).primaryKey(),
                column("body", VARCHAR(10)).notNull());
        if (alters) {
            op.alterColumn(
                    "ward",
                    "title",
                    column -> column.existing(VARCHAR(60)).type(VARCHAR(90)).notNull());
            op.dropConstraint("ward", "uq_ward_label", ConstraintKind.UNIQUE);
            op.addConstraint("ward", check("beds >= 0").named("ck_ward_beds"));
        }
    }

    private static void restored(Operations op, boolean alters) {
        if (alters) {
            op.dropConstraint("ward", "ck_ward_beds", ConstraintKind.CHECK);
            op.addConstraint("ward", unique("uq_ward_label", "title"));
            op.alterColumn(
                    "ward",
                    "title",
                    column -> column.existing(VARCHAR(90)).type(VARCHAR(60)).nullable(true));
        }
        op.dropTable("note");
    }

    @Test
    void aScriptOfAnUpgradeDoesWhatTheUpgradeDoes(TestDatabase db) throws SQLException {
        for (String range : List.of(":ffff", "aaaa:+1", "cccc:eeee", "dddd:heads")) {
            compare(db, range, true);
        }
    }

    @Test
    void aScriptOfADowngradeDoesWhatTheDowngradeDoes(TestDatabase db) throws SQLException {
        for (String range : List.of("ffff:base", "ffff:dddd", "dddd:-2")) {
            compare(db, range, false);
        }
    }

    private void compare(TestDatabase db, String range, boolean up) throws SQLException {
        String from = range.substring(0, range.indexOf(':'));
        String to = range.substring(range.indexOf(':') + 1);
        Migrations planner = migrations(history());
        String script =
                up ? planner.offline().upgrade(range) : planner.offline().downgrade(range);
        try (TestDatabase scripted = TestDatabases.create(db.kind());
                TestDatabase commanded = TestDatabases.create(db.kind());
                Engine one = Engine.create(scripted.url());
                Engine other = Engine.create(commanded.url())) {
            Migrations before = Migrations.of(one).from(() -> List.of(history()));
            Migrations after = Migrations.of(other).from(() -> List.of(history()));
            if (!from.isEmpty()) {
                before.upgrade(from);
                after.upgrade(from);
            }
            one.dispose();
            execute(scripted, script);
            if (up) {
                after.upgrade(to);
            } else {
                after.downgrade(to);
            }
            assertThat(before.current()).as(range).isEqualTo(after.current());
            MetaData meant = tables(other);
            assertThat(Pending.describe(before.pending(List.of(meant))))
                    .as(range)
                    .isEmpty();
            assertThat(rows(scripted, meant)).as(range).isEqualTo(rows(commanded, meant));
        }
    }

    /** As a database's own program does it, which knows nothing of revisions. */
    private static void execute(TestDatabase db, String script) throws SQLException {
        try (java.sql.Connection jdbc = db.connect();
                Statement statement = jdbc.createStatement()) {
            for (String each : parts(script)) {
                statement.execute(each);
            }
        }
    }

    private static List<String> parts(String script) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : script.split("(?<=;)\n\n")) {
            part.append(line);
            long quotes = part.toString()
                    .replaceAll("(?m)^--.*$", "")
                    .chars()
                    .filter(letter -> letter == '\'')
                    .count();
            if (quotes % 2 == 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append("\n\n");
            }
        }
        if (!part.toString().isBlank()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static MetaData tables(Engine engine) {
        try (Connection connection = engine.connect()) {
            return Inspector.of(connection)
                    .reflect(new MetaData(), ReflectOptions.DEFAULT.only(name -> !name.startsWith("aludel")));
        }
    }

    private static Map<String, Set<List<String>>> rows(TestDatabase db, MetaData tables) throws SQLException {
        Map<String, Set<List<String>>> rows = new TreeMap<>();
        try (java.sql.Connection jdbc = db.connect();
                Statement statement = jdbc.createStatement()) {
            for (Table table : tables.sortedTables()) {
                Set<List<String>> of = rows.computeIfAbsent(table.name(), name -> new HashSet<>());
                try (ResultSet result = statement.executeQuery("SELECT * FROM " + table.name())) {
                    while (result.next()) {
                        List<String> row = new ArrayList<>();
                        for (int index = 1; index <= result.getMetaData().getColumnCount(); index++) {
                            byte[] bytes =
                                    result.getMetaData().getColumnName(index).equalsIgnoreCase("seal")
                                            ? result.getBytes(index)
                                            : null;
                            row.add(
                                    bytes == null
                                            ? result.getString(index)
                                            : HexFormat.of().formatHex(bytes));
                        }
                        of.add(row);
                    }
                }
            }
        }
        return rows;
    }
}
