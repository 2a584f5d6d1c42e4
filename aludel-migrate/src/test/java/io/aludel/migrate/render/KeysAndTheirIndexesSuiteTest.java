package io.aludel.migrate.render;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.CompiledRevisions;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.team.Verification;
import io.aludel.migrate.team.VerifyOptions;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Foreign keys of columns that are there already. MariaDB puts an index of its own under them, which has to go with them. */
@EveryDatabase
class KeysAndTheirIndexesSuiteTest {
    @TempDir
    Path folder;

    private static MetaData parcels(TableElement... more) {
        MetaData metadata = new MetaData();
        Table.of("depots", metadata, column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)));
        Table.of("harbours", metadata, column("id", INTEGER).primaryKey());
        Table.of(
                "shelves",
                metadata,
                column("depot", INTEGER),
                column("number", INTEGER),
                primaryKey("depot", "number"));
        List<TableElement> elements = new ArrayList<>(List.of(
                column("id", INTEGER).primaryKey(),
                column("depot", INTEGER),
                column("shelf", INTEGER),
                column("within", INTEGER),
                column("note", VARCHAR(20))));
        elements.addAll(List.of(more));
        Table.of("parcels", metadata, elements.toArray(TableElement[]::new));
        return metadata;
    }

    private static ForeignKey toDepot() {
        return foreignKey(List.of("depot"), "depots", List.of("id"));
    }

    private static ForeignKey toHarbour() {
        return foreignKey(List.of("depot"), "harbours", List.of("id"));
    }

    private static ForeignKey toShelf() {
        return foreignKey(List.of("depot", "shelf"), "shelves", List.of("depot", "number"));
    }

    private static ForeignKey within() {
        return foreignKey(List.of("within"), "parcels", List.of("id"));
    }

    /** Shows that the law holds there and back. */
    private String holds(TestDatabase db, MetaData yesterday, MetaData today) throws Exception {
        LawOfRevisions law = new LawOfRevisions(db, folder);
        db.clean();
        law.holds(yesterday, today);
        String source = law.source();
        db.clean();
        law.holds(today, yesterday);
        db.clean();
        return source;
    }

    private static void dropsAnIndexOnMariadbOnly(TestDatabase db, String source, String index) {
        if (db.kind() == TestDatabase.Kind.MARIADB) {
            assertThat(source).containsOnlyOnce("dropIndexIfExists(\"parcels\", \"" + index + "\")");
            assertThat(source.indexOf("dropIndex")).isGreaterThan(source.indexOf("dropConstraint("));
        } else {
            assertThat(source).doesNotContain("dropIndex");
        }
        assertThat(source).doesNotContain("createIndex(");
    }

    @Test
    void aNamedKeyComesAndGoes(TestDatabase db) throws Exception {
        String source = holds(db, parcels(), parcels(toDepot().named("fk_depot")));
        dropsAnIndexOnMariadbOnly(db, source, "fk_depot");
    }

    @Test
    void aKeyWithoutANameComesAndGoes(TestDatabase db) throws Exception {
        dropsAnIndexOnMariadbOnly(db, holds(db, parcels(), parcels(toDepot())), "depot");
    }

    @Test
    void aKeyOfSeveralColumnsComesAndGoes(TestDatabase db) throws Exception {
        dropsAnIndexOnMariadbOnly(db, holds(db, parcels(), parcels(toShelf().named("fk_shelf"))), "fk_shelf");
        dropsAnIndexOnMariadbOnly(db, holds(db, parcels(), parcels(toShelf())), "depot");
    }

    @Test
    void aKeyToItsOwnTableComesAndGoes(TestDatabase db) throws Exception {
        dropsAnIndexOnMariadbOnly(db, holds(db, parcels(), parcels(within().named("fk_within"))), "fk_within");
        dropsAnIndexOnMariadbOnly(db, holds(db, parcels(), parcels(within())), "within");
    }

    @Test
    void severalKeysComeAndGo(TestDatabase db) throws Exception {
        holds(db, parcels(), parcels(toDepot().named("a"), toHarbour().named("b"), within().named("c")));
        holds(db, parcels(), parcels(toDepot().named("a"), toShelf().named("b")));
        holds(db, parcels(), parcels(toShelf().named("b"), toDepot().named("a")));
        holds(db, parcels(), parcels(toDepot(), toShelf(), within()));
        holds(db, parcels(toDepot()), parcels(toDepot(), toShelf()));
        holds(
                db,
                parcels(toDepot().named("a")),
                parcels(toDepot().named("a"), toShelf().named("b")));
        holds(db, parcels(toShelf()), parcels(toShelf(), toDepot()));
    }

    @Test
    void anIndexThatIsDeclaredStays(TestDatabase db) throws Exception {
        for (TableElement declared : List.of(
                index("ix_depot", "depot"),
                index("ix_depot", "depot", "shelf"),
                unique("uq_depot", "depot", "note"),
                index("fk_depot", "depot"),
                index("depot", "depot"),
                index("fk_depot", "depot", "note"))) {
            for (ForeignKey key : List.of(toDepot().named("fk_depot"), toDepot())) {
                String source = holds(db, parcels(declared), parcels(declared, key));
                assertThat(source)
                        .as(declared.toString())
                        .doesNotContain("Index(", "IndexIfExists(")
                        .doesNotContain("uq_depot");
            }
        }
    }

    @Test
    void anIndexThatDoesNotServeStaysBesides(TestDatabase db) throws Exception {
        for (TableElement declared : List.of(index("ix", "shelf", "depot"), index("ix_note", "note", "depot"))) {
            for (ForeignKey key : List.of(toDepot().named("fk_depot"), toDepot())) {
                String source = holds(db, parcels(declared), parcels(declared, key));
                dropsAnIndexOnMariadbOnly(db, source, key.name() == null ? "depot" : "fk_depot");
            }
        }
    }

    @Test
    void anIndexComesAndGoesWithTheKey(TestDatabase db) throws Exception {
        for (TableElement index :
                List.of(index("ix_depot", "depot"), index("fk_depot", "depot"), index("ix", "depot", "note"))) {
            for (ForeignKey key : List.of(toDepot().named("fk_depot"), toDepot())) {
                holds(db, parcels(), parcels(index, key));
                holds(db, parcels(index), parcels(key));
                holds(db, parcels(key), parcels(index, key));
            }
        }
    }

    @Test
    void aKeyIsReplaced(TestDatabase db) throws Exception {
        for (boolean named : List.of(true, false)) {
            String name = named ? "fk_depot" : null;
            ForeignKey plain = toDepot().named(name);
            ForeignKey cascading = plain.onDelete(ReferentialAction.CASCADE);
            assertThat(holds(db, parcels(plain), parcels(cascading))).doesNotContain("Index(", "IndexIfExists(");
            assertThat(holds(db, parcels(plain), parcels(toHarbour().named(name))))
                    .doesNotContain("Index(", "IndexIfExists(");
            holds(db, parcels(plain), parcels(within().named(name)));
            holds(db, parcels(plain), parcels(toShelf().named(name)));
            holds(db, parcels(plain), parcels(cascading.named("another")));
        }
    }

    @Test
    void aKeyComesWithAColumn(TestDatabase db) throws Exception {
        MetaData narrow = parcels();
        ForeignKey mixed = foreignKey(List.of("depot", "row"), "shelves", List.of("depot", "number"));
        for (String name : new String[] {"fk_row", null}) {
            holds(db, narrow, parcels(column("row", INTEGER), mixed.named(name)));
            ForeignKey alone =
                    foreignKey(List.of("row"), "depots", List.of("id")).named(name);
            holds(db, narrow, parcels(column("row", INTEGER), alone));
        }
    }

    @Test
    void thePrimaryKeyServesToo(TestDatabase db) throws Exception {
        ForeignKey key = foreignKey(List.of("id"), "depots", List.of("id")).named("fk_id");
        assertThat(holds(db, parcels(), parcels(key))).doesNotContain("Index(", "IndexIfExists(");
    }

    @Test
    void verifyFindsSuchRevisionsGood(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.MARIADB);
        MetaData between = parcels(toDepot().named("fk_depot"), toShelf(), within());
        MetaData last = parcels(toHarbour().named("fk_depot"), toShelf());
        List<MetaData> models = List.of(new MetaData(), parcels(), between, last);
        List<Class<? extends Migration>> revisions = new ArrayList<>();
        for (int at = 1; at < models.size(); at++) {
            try (Engine engine = Engine.create(db.url());
                    Connection connection = engine.connect()) {
                models.get(at - 1).createAll(connection);
                UpgradeOps ops = Autogenerate.revision(connection, List.of(models.get(at)), CompareOptions.DEFAULT);
                List<String> down = at == 1 ? List.of() : List.of("1975ea83b71" + (at - 1));
                String source = new JavaRevisionWriter(engine.dialect(), "app.revisions", false)
                        .source(MigrationScript.of("1975ea83b71" + at, "step", down)
                                .upgrade(ops)
                                .downgrade(ops.reverse()));
                revisions.add(CompiledRevisions.of(source, folder));
            }
            db.clean();
        }
        try (Engine engine = Engine.create(db.url())) {
            Verification found = Migrations.of(engine)
                    .from(JavaRevisions.of(revisions.get(0), revisions.get(1), revisions.get(2)))
                    .linting(LintOptions.DEFAULT.mode(LintOptions.Mode.OFF))
                    .team()
                    .verify(List.of(last), VerifyOptions.DEFAULT.filling(false)); // made up rows refer to nothing
            assertThat(found.isGood()).as(found.toString()).isTrue();
            assertThat(found.revisions()).hasSize(3);
        }
    }

    @Test
    void anIndexThatIsGoneAlreadyIsNotMissed(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.MARIADB);
        LawOfRevisions law = new LawOfRevisions(db, folder);
        law.holds(parcels(), parcels(toDepot().named("fk_depot")));
        db.clean();
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            parcels().createAll(connection);
            connection.commit();
            Migrations migrations =
                    Migrations.of(engine).from(JavaRevisions.of(CompiledRevisions.of(law.source(), folder)));
            migrations.upgrade("head");
            connection.execute(text("CREATE INDEX of_ours ON parcels (depot)"));
            connection.commit();
            migrations.downgrade("base");
            assertThat(Pending.describe(Autogenerate.compare(
                            connection, List.of(parcels(index("of_ours", "depot"))), CompareOptions.DEFAULT)))
                    .isEmpty();
        }
    }
}
