package io.aludel.migrate.docs.operations;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.unique;
import static io.aludel.sql.Sql.update;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.BLOB;
import static io.aludel.type.SqlTypes.BOOLEAN;
import static io.aludel.type.SqlTypes.DATE;
import static io.aludel.type.SqlTypes.DOUBLE;
import static io.aludel.type.SqlTypes.INSTANT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.JSON;
import static io.aludel.type.SqlTypes.NUMERIC;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.TIME;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.UUID;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.migrate.Operations;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TextLiteral;
import io.aludel.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Steps for scripts, beside the examples of the pages: names in need of quotes, texts and values of every kind, tables with rows. */
final class ScriptSteps {
    private static final String ODD = "it's \"odd\" \\n \\ ; -- no comment /* x */ \u00e4 %s :name ? $1\nnew line";

    private ScriptSteps() {}

    /** Something to do, what has to be there before, and what takes away what cleaning leaves. */
    record Step(Consumer<Operations> before, Consumer<Operations> step, Consumer<Operations> after) {}

    /** Those that scripts cannot do, since they would have to ask. */
    static Set<String> refused(TestDatabase.Kind kind) {
        return kind == TestDatabase.Kind.SQLITE ? Set.of("renameIndex") : Set.of();
    }

    private static TableElement[] goods() {
        return new TableElement[] {
            column("Id", INTEGER).notNull(),
            column("of shop", INTEGER).notNull(),
            column("Name", VARCHAR(80))
                    .notNull()
                    .serverDefault(new TextLiteral(ODD.substring(0, 12)))
                    .comment(ODD),
            column("price", NUMERIC(10, 2)),
            column("select", INTEGER),
            primaryKey("Id", "of shop").named("pk Goods"),
            unique("uq Name", "Name", "of shop"),
            check("price > 0").named("ck price")
        };
    }

    private static void base(Operations op) {
        Table goods = op.createTable("Goods in Stock", goods());
        op.createIndex("Goods in Stock", index("ix select", "select"));
        op.bulkInsert(
                goods,
                List.of(
                        Map.of("Id", 1, "of shop", 1, "Name", ODD, "price", new BigDecimal("1.50"), "select", 7),
                        Map.of("Id", 2, "of shop", 1, "Name", "b", "price", new BigDecimal("2.50"), "select", 9)));
    }

    private static Table known(Column<?>... columns) {
        return Table.of("Goods in Stock", new MetaData(), columns);
    }

    static Map<String, Step> of(TestDatabase.Kind kind) {
        Map<String, Step> steps = new LinkedHashMap<>();
        Map<String, Consumer<Operations>> all = new LinkedHashMap<>();
        boolean alters = kind != TestDatabase.Kind.SQLITE;
        all.put(
                "1 add a column with a default, a comment and an index",
                op -> op.addColumn(
                        "Goods in Stock",
                        column("On Sale", VARCHAR(50))
                                .notNull()
                                .serverDefault(new TextLiteral(ODD.substring(0, 20)))
                                .comment(ODD)
                                .indexed()));
        all.put(
                "2 a key of two columns to a table of that name",
                op -> op.createTable(
                        "Sold",
                        column("Id", INTEGER).primaryKey(),
                        column("good", INTEGER),
                        column("shop", INTEGER),
                        foreignKey(List.of("good", "shop"), "Goods in Stock", List.of("Id", "of shop"))
                                .named("fk Good")
                                .onDelete(ReferentialAction.CASCADE)));
        all.put("3 rename the table", op -> op.renameTable("Goods in Stock", "Stock's goods"));
        all.put("4 rename a column", op -> op.renameColumn("Goods in Stock", "select", "order"));
        all.put("5 drop a column", op -> {
            op.dropIndex("Goods in Stock", "ix select");
            op.dropColumn("Goods in Stock", "select");
        });
        all.put("6 values of every kind", ScriptSteps::values);
        all.put("7 rows that change by the expression language", op -> {
            Table goods =
                    known(column("Name", VARCHAR(80)), column("select", INTEGER), column("price", NUMERIC(10, 2)));
            op.execute(update(goods)
                    .set(table(goods).col("Name", String.class), "x" + ODD)
                    .set(table(goods).col("price", BigDecimal.class), new BigDecimal("12.30"))
                    .where(table(goods).col("select", Integer.class).eq(9)));
        });
        all.put(
                "8 indexes",
                op -> op.createIndex(
                        "Goods in Stock", index("ix both", "Name", "select").asUnique()));
        all.put(
                "9 a view that names it",
                op -> op.createView(
                        "All Goods",
                        "SELECT 'it''s' AS word FROM " + op.dialect().quote("Goods in Stock")));
        all.put(
                "10 a computed column",
                op -> op.addColumn(
                        "Goods in Stock",
                        column("twice", NUMERIC(12, 2))
                                .computed(Computed.of("price * 2").persisted(alters))));
        all.put("11 a table that counts", op -> {
            Table table = op.createTable("Counted", column("Id", BIGINT).primaryKey(), column("note", TEXT));
            op.insertEach(table, List.of(Map.of("note", "a"), Map.of("note", "b")));
        });
        if (alters) {
            all.put(
                    "12 a longer type",
                    op -> op.alterColumn(
                            "Goods in Stock",
                            "Name",
                            name -> name.type(VARCHAR(90))
                                    .existing(column("Name", VARCHAR(80))
                                            .notNull()
                                            .comment(ODD)
                                            .serverDefault(new TextLiteral(ODD.substring(0, 12))))));
            all.put(
                    "13 a default and a comment",
                    op -> op.alterColumn(
                            "Goods in Stock",
                            "Name",
                            name -> name.serverDefault(new TextLiteral("x\\'y"))
                                    .comment("other " + ODD)
                                    .existing(VARCHAR(80))
                                    .existing(was -> was.nullable(false))));
            all.put(
                    "14 nothing is left of a default and NOT NULL",
                    op -> op.alterColumn(
                            "Goods in Stock",
                            "Name",
                            name -> name.noServerDefault()
                                    .nullable(true)
                                    .comment(null)
                                    .existing(VARCHAR(80))));
            all.put("15 a key goes and another comes", op -> {
                op.dropConstraint("Goods in Stock", "uq Name", ConstraintKind.UNIQUE);
                op.dropConstraint("Goods in Stock", "ck price", ConstraintKind.CHECK);
                op.createUniqueConstraint("uq Other", "Goods in Stock", "select", "Name");
                op.createCheckConstraint("ck Other", "Goods in Stock", "price <> 77 OR price IS NULL");
            });
            all.put("16 another primary key", op -> {
                op.dropConstraint("Goods in Stock", "pk Goods", ConstraintKind.PRIMARY_KEY);
                op.createPrimaryKey("pk New", "Goods in Stock", "of shop", "Id");
            });
            all.put("17 a key to the table itself", op -> {
                op.addColumn("Goods in Stock", column("parent", INTEGER));
                op.addColumn("Goods in Stock", column("parent shop", INTEGER));
                op.createForeignKey(
                        "fk parent",
                        "Goods in Stock",
                        "Goods in Stock",
                        List.of("parent", "parent shop"),
                        List.of("Id", "of shop"));
            });
            all.put(
                    "18 a column that counts from now on",
                    op -> op.alterColumn(
                            "Goods in Stock",
                            "Id",
                            id -> id.autoIncrement(true).existing(INTEGER).existing(was -> was.nullable(false))));
        }
        if (kind == TestDatabase.Kind.POSTGRESQL || kind == TestDatabase.Kind.H2) {
            all.put("19 an identity", op -> {
                op.alterColumn("Goods in Stock", "Id", id -> id.identity(Identity.byDefault()));
                op.execute("INSERT INTO \"Goods in Stock\" (\"of shop\", \"Name\") VALUES (4, 'counted')");
            });
            all.put("20 schemas", op -> {
                op.createSchema("Other Shop");
                Operations other = op.inSchema("Other Shop");
                other.createTable("goods", column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)));
                other.addColumn("goods", column("more", VARCHAR(20)).indexed());
                other.createIndex("goods", index("ix name", "name"));
                other.renameColumn("goods", "name", "Name");
            });
        }
        all.put(
                "21 a batch that is given the table",
                op -> op.batchAlterTable(
                        "Goods in Stock",
                        batch -> batch.copyFrom(Table.of("Goods in Stock", new MetaData(), goodsWithIndex())),
                        t -> t.alterColumn(
                                        "Name",
                                        name -> name.type(VARCHAR(90))
                                                .nullable(true)
                                                .existing(VARCHAR(80))
                                                .existing(was -> was.nullable(false)))
                                .addColumn(column("fresh", INTEGER).serverDefault(new RawSql("5")))
                                .dropColumn("select")));
        all.forEach((name, step) -> steps.put(name, new Step(ScriptSteps::base, step, op -> {})));
        return steps;
    }

    private static TableElement[] goodsWithIndex() {
        TableElement[] goods = Arrays.copyOf(goods(), goods().length + 1);
        goods[goods.length - 1] = index("ix select", "select");
        return goods;
    }

    private static void values(Operations op) {
        Table all = op.createTable(
                "all values",
                column("id", INTEGER).primaryKey(),
                column("t", TEXT),
                column("b", BOOLEAN),
                column("l", BIGINT),
                column("d", DOUBLE),
                column("n", NUMERIC(20, 6)),
                column("day", DATE),
                column("at", TIMESTAMP(6)),
                column("hour", TIME),
                column("moment", INSTANT),
                column("bytes", BLOB),
                column("u", UUID),
                column("j", JSON));
        Map<String, Object> row = new HashMap<>();
        row.put("id", 1);
        row.put("t", ODD);
        row.put("b", true);
        row.put("l", Long.MIN_VALUE + 1);
        row.put("d", -1.5e-10);
        row.put("n", new BigDecimal("-12345678.123456"));
        row.put("day", LocalDate.of(2024, 2, 29));
        row.put("at", LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_000));
        row.put("hour", LocalTime.of(1, 2, 3));
        row.put("moment", Instant.parse("2024-02-29T12:00:00Z"));
        row.put("bytes", new byte[] {0, 39, 92, -1, 10});
        row.put("u", new java.util.UUID(7, 9));
        row.put("j", Map.of("it's", List.of(1, "a\\b\"c")));
        Map<String, Object> none = new HashMap<>();
        row.keySet().forEach(key -> none.put(key, null));
        none.put("id", 2);
        op.bulkInsert(all, List.of(row, none));
        Map<String, Object> again = new HashMap<>(row);
        again.put("id", 3);
        op.insertEach(all, List.of(again));
    }
}
