package io.aludel.migrate.render;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.TEXT;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Operations;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that count up come with their key and leave with it, which some databases insist on. */
@EveryDatabase
class CountingKeysSuiteTest {
    @TempDir
    Path folder;

    private static MetaData table(TableElement... elements) {
        MetaData metadata = new MetaData();
        Table.of("things", metadata, elements);
        return metadata;
    }

    private static Column<?> counting(String name) {
        return column(name, INTEGER).primaryKey();
    }

    private static Column<?> plain(String name) {
        return column(name, INTEGER).notNull();
    }

    private static Column<?> chosen(String name) {
        return column(name, INTEGER).primaryKey().autoIncrement(Column.AutoIncrement.NEVER);
    }

    private void holds(TestDatabase db, MetaData yesterday, MetaData today) throws Exception {
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today)).isNotEmpty();
    }

    @Test
    void aTableGetsAKeyThatCounts(TestDatabase db) throws Exception {
        holds(db, table(column("note", TEXT)), table(counting("id"), column("note", TEXT)));
    }

    @Test
    void aKeyThatCountsTakesThePlaceOfAnother(TestDatabase db) throws Exception {
        holds(db, table(chosen("a"), plain("b")), table(counting("id"), plain("a"), plain("b")));
    }

    @Test
    void aKeyThatCountsGivesItsPlaceToAnother(TestDatabase db) throws Exception {
        holds(db, table(counting("id"), plain("a")), table(chosen("a")));
    }

    @Test
    void aKeyThatCountsFollowsAnother(TestDatabase db) throws Exception {
        holds(db, table(counting("a"), plain("x")), table(counting("b"), plain("x")));
    }

    @Test
    void anIndexOverAKeyThatCountsGoesBeforeIt(TestDatabase db) throws Exception {
        holds(
                db,
                table(counting("id"), plain("a"), Index.of("things_by_id", false, List.of("id"))),
                table(counting("number"), plain("a")));
    }

    @Test
    void anotherColumnCounts(TestDatabase db) throws Exception {
        holds(db, table(chosen("a"), plain("b")), table(plain("a"), chosen("b")));
    }

    @Test
    void aKeyOfSeveralColumnsBecomesOneThatCounts(TestDatabase db) throws Exception {
        holds(
                db,
                table(plain("a"), plain("b"), primaryKey("a", "b")),
                table(counting("id"), column("big", BIGINT), plain("a"), plain("b")));
    }

    private List<String> found(TestDatabase db, MetaData yesterday, MetaData today) throws Exception {
        return new LawOfRevisions(db, folder).holds(yesterday, today);
    }

    @Test
    void aKeyBeginsAndEndsToCount(TestDatabase db) throws Exception {
        assumeTrue(db.kind() != TestDatabase.Kind.SQLITE); // counts every key that is an INTEGER
        assertThat(found(db, table(chosen("id"), plain("a")), table(counting("id"), plain("a"))))
                .containsExactly("modify column 'things.id': number rows");
        db.clean();
        String ends = db.kind() == TestDatabase.Kind.H2 ? "remove identity" : "stop numbering rows";
        assertThat(found(db, table(counting("id"), plain("a")), table(chosen("id"), plain("a"))))
                .containsExactly("modify column 'things.id': " + ends);
    }

    @Test
    void aKeyThatBeginsToCountGoesOnBehindItsRows(TestDatabase db) {
        assumeTrue(db.kind() != TestDatabase.Kind.SQLITE);
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            table(chosen("id"), column("note", TEXT)).createAll(connection);
            connection.execute(text("INSERT INTO things (id, note) VALUES (41, 'chosen')"));
            List<MigrationOp> steps = apply(connection, table(counting("id"), column("note", TEXT)));
            connection.execute(text("INSERT INTO things (note) VALUES ('counted')"));
            assertThat(connection.scalar(text("SELECT max(id) FROM things"), Long.class))
                    .isEqualTo(42L);
            new UpgradeOps(steps).reverse().ops().forEach(operations(connection)::invoke);
            connection.execute(text("INSERT INTO things (id, note) VALUES (50, 'chosen')"));
            assertThat(Autogenerate.compare(
                                    connection,
                                    List.of(table(chosen("id"), column("note", TEXT))),
                                    CompareOptions.DEFAULT)
                            .ops())
                    .isEmpty();
        }
    }

    @Test
    void aSerialBecomesAnIdentityThatGoesOnBehindItsRows(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        MetaData yesterday = table(counting("id"), column("note", TEXT));
        MetaData today = table(column("id", INTEGER).primaryKey().identity(Identity.always()), column("note", TEXT));
        assertThat(found(db, yesterday, today)).containsExactly("modify column 'things.id': set identity");
        db.clean();
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            yesterday.createAll(connection);
            connection.execute(text("ALTER TABLE things RENAME TO former"));
            connection.execute(text("ALTER TABLE former RENAME TO things"));
            connection.execute(text("ALTER SEQUENCE things_id_seq RENAME TO numbers"));
            connection.execute(text("INSERT INTO things (note) VALUES ('one'), ('two')"));
            apply(connection, today);
            connection.execute(text("INSERT INTO things (note) VALUES ('three')"));
            assertThat(connection.scalar(text("SELECT max(id) FROM things"), Long.class))
                    .isEqualTo(3L);
            assertThat(connection.scalar(
                            text("SELECT count(*) FROM pg_sequences WHERE sequencename = 'numbers'"), Long.class))
                    .isEqualTo(0L);
        }
    }

    @Test
    void aSequenceThatTheApplicationAsksStaysWhereItIs(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            table(counting("id"), plain("a")).createAll(connection);
            Column<?> asked = column("id", INTEGER)
                    .primaryKey()
                    .insertDefault(new ColumnDefault.Next(Sequence.of("things_id_seq")));
            assertThat(Autogenerate.compare(connection, List.of(table(asked, plain("a"))), CompareOptions.DEFAULT)
                            .ops())
                    .isEmpty();
        }
    }

    private static Operations operations(Connection connection) {
        return new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
    }

    private static List<MigrationOp> apply(Connection connection, MetaData metadata) {
        List<MigrationOp> steps = Autogenerate.compare(connection, List.of(metadata), CompareOptions.DEFAULT)
                .ops();
        steps.forEach(operations(connection)::invoke);
        return steps;
    }

    @Test
    void aKeyThatCountsGoesOnCountingWhateverElseChanges(TestDatabase db) throws Exception {
        Column<?> larger = column("id", BIGINT).primaryKey();
        holds(
                db,
                table(counting("id"), column("note", TEXT)),
                table(db.kind() == TestDatabase.Kind.SQLITE ? counting("id") : larger, column("more", TEXT)));
        db.clean();
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            table(counting("id"), column("note", TEXT)).createAll(connection);
            if (db.kind() != TestDatabase.Kind.SQLITE) {
                Operations op = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
                Autogenerate.compare(connection, List.of(table(larger, column("note", TEXT))), CompareOptions.DEFAULT)
                        .ops()
                        .forEach(op::invoke);
            }
            connection.execute(text("INSERT INTO things (note) VALUES ('counted')"));
            assertThat(connection.scalar(text("SELECT id FROM things"), Long.class))
                    .isEqualTo(1L);
        }
    }

    @Test
    void aScriptKeepsCountingToo(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.MARIADB);
        LawOfRevisions law = new LawOfRevisions(db, folder);
        law.holds(
                table(counting("id").comment("its number"), plain("a")),
                table(column("id", BIGINT).primaryKey().comment("its number"), plain("a")));
        assertThat(law.source())
                .contains(
                        "                column -> column.type(BIGINT)\n",
                        "                        .existing(INTEGER)\n",
                        ".existing(was -> was.nullable(false).autoIncrement(true).comment(\"its number\"))");
    }

    @Test
    void aColumnThatWasThereIsTheKeyAndCountsFromNowOn(TestDatabase db) throws Exception {
        holds(db, table(chosen("a"), plain("b")), table(plain("a"), counting("b")));
    }

    private static boolean countsByIdentity(TestDatabase db) {
        return db.kind() == TestDatabase.Kind.POSTGRESQL || db.kind() == TestDatabase.Kind.H2;
    }

    @Test
    void anIdentityGoesOnBehindRowsThatAreThere(TestDatabase db) throws Exception {
        assumeTrue(countsByIdentity(db));
        LawOfRevisions law = new LawOfRevisions(db, folder);
        MetaData yesterday = table(chosen("id"), plain("n"), column("note", TEXT));
        for (Identity identity : List.of(
                Identity.byDefault(),
                Identity.always(),
                Identity.byDefault().increment(10L),
                Identity.byDefault().minValue(5L))) {
            for (String column : List.of("id", "n")) {
                MetaData today = column.equals("id")
                        ? table(
                                chosen("id")
                                        .autoIncrement(Column.AutoIncrement.AUTO)
                                        .identity(identity),
                                plain("n"),
                                column("note", TEXT))
                        : table(chosen("id"), plain("n").identity(identity), column("note", TEXT));
                law.holds(yesterday, today);
                assertThat(law.source()).contains("identity(Identity.").doesNotContain("start(");
                db.clean();
                try (Engine engine = Engine.create(db.url());
                        Connection connection = engine.connect()) {
                    yesterday.createAll(connection);
                    connection.execute(
                            text("INSERT INTO things (id, n, note) VALUES (41, 41, 'chosen'), (7, 7, 'before')"));
                    apply(connection, today);
                    String other = column.equals("id") ? "n" : "id";
                    connection.execute(text("INSERT INTO things (" + other + ", note) VALUES (3, 'counted')"));
                    assertThat(connection.scalar(text("SELECT max(" + column + ") FROM things"), Long.class))
                            .as(column + " " + identity)
                            .isEqualTo(42L);
                    connection.rollback();
                }
                db.clean();
            }
        }
    }

    @Test
    void anIdentityThatCountsDownGoesOnBelowRowsThatAreThere(TestDatabase db) {
        assumeTrue(countsByIdentity(db));
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            table(chosen("id"), column("note", TEXT)).createAll(connection);
            connection.execute(text("INSERT INTO things (id) VALUES (-41), (-7)"));
            operations(connection)
                    .alterColumn(
                            "things",
                            "id",
                            id -> id.identity(Identity.byDefault().increment(-1L)));
            connection.execute(text("INSERT INTO things (note) VALUES ('counted')"));
            assertThat(connection.scalar(text("SELECT min(id) FROM things"), Long.class))
                    .isEqualTo(-42L);
        }
    }

    @Test
    void anIdentityOfAnEmptyTableBeginsAtItsBeginning(TestDatabase db) {
        assumeTrue(countsByIdentity(db));
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            table(chosen("id"), plain("n"), column("note", TEXT)).createAll(connection);
            operations(connection).alterColumn("things", "id", id -> id.identity(Identity.byDefault()));
            operations(connection)
                    .alterColumn(
                            "things", "n", n -> n.identity(Identity.byDefault().start(1000L)));
            connection.execute(text("INSERT INTO things (note) VALUES ('counted')"));
            assertThat(connection.scalar(text("SELECT id FROM things"), Long.class))
                    .isEqualTo(1L);
            assertThat(connection.scalar(text("SELECT n FROM things"), Long.class))
                    .isEqualTo(1000L);
        }
    }

    @Test
    void anIdentityWithAStartGoesOnBehindRowsThatAreAboveIt(TestDatabase db) throws Exception {
        assumeTrue(countsByIdentity(db));
        Identity identity = Identity.always().start(20L).increment(5L);
        MetaData yesterday = table(chosen("id"), column("note", TEXT));
        MetaData today =
                table(chosen("id").autoIncrement(Column.AutoIncrement.AUTO).identity(identity), column("note", TEXT));
        new LawOfRevisions(db, folder).holds(yesterday, today);
        for (long above : List.of(7L, 41L)) {
            db.clean();
            try (Engine engine = Engine.create(db.url());
                    Connection connection = engine.connect()) {
                yesterday.createAll(connection);
                connection.execute(text("INSERT INTO things (id, note) VALUES (" + above + ", 'chosen')"));
                apply(connection, today);
                connection.execute(text("INSERT INTO things (note) VALUES ('counted'), ('again')"));
                long first = Math.max(20L, above + 1);
                assertThat(connection
                                .execute(text("SELECT id FROM things ORDER BY id"))
                                .scalars(Long.class)
                                .all())
                        .containsExactly(above, first, first + 5);
                assertThat(Autogenerate.compare(connection, List.of(today), CompareOptions.DEFAULT)
                                .ops())
                        .isEmpty();
                connection.rollback();
            }
        }
    }

    private static Column<?> part(String name, boolean counts) {
        return column(name, INTEGER)
                .primaryKey()
                .autoIncrement(counts ? Column.AutoIncrement.ALWAYS : Column.AutoIncrement.NEVER);
    }

    @Test
    void anotherColumnOfTheSameKeyCounts(TestDatabase db) throws Exception {
        assumeTrue(db.kind() != TestDatabase.Kind.SQLITE); // counts keys of one column only
        MetaData first = table(part("a", true), part("b", false), column("note", TEXT), index("ix_b", "b"));
        MetaData second = table(part("a", false), part("b", true), column("note", TEXT), index("ix_b", "b"));
        holds(db, first, second);
        db.clean();
        holds(db, second, first);
        db.clean();
        holds(db, first, table(part("a", false), part("b", true), column("note", TEXT), index("ix_new", "b")));
        db.clean();
        holds(db, table(part("a", true), part("b", false), column("note", TEXT)), second);
        db.clean();
        holds(db, second, table(part("a", true), part("b", false), column("note", TEXT)));
        db.clean();
        MetaData without = table(part("a", false), part("b", true), column("note", TEXT));
        holds(db, without, table(part("a", true), part("b", false), column("note", TEXT)));
        db.clean();
        holds(db, first, without);
    }
}
