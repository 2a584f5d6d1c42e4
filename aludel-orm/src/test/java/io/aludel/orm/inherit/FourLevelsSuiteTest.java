package io.aludel.orm.inherit;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four levels of classes with a table each, one of them abstract: queries and relationships at each level. */
@EveryDatabase
class FourLevelsSuiteTest extends MappedTables {
    private static final Registry MODELS =
            Registry.of(Pit.class, Ore.class, Metal.class, NobleMetal.class, Gold.class, Silver.class, Assay.class);

    private final List<String> statements = new ArrayList<>();

    FourLevelsSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        sessions.transactWithoutResult(session -> {
            Pit deep = new Pit(1, "deep");
            Pit open = new Pit(2, "open");
            Ore rubble = new Ore(1, "rubble");
            Metal iron = new Metal(2, "iron", 8);
            Gold gold = new Gold(3, "gold", 19, 60, 24);
            Silver silver = new Silver(4, "silver", 10, 1);
            rubble.pit(open);
            iron.pit(deep);
            gold.pit(deep);
            session.addAll(List.of(deep, open, rubble, iron, gold, silver));
            session.flush();
            session.addAll(List.of(new Assay(1, gold), new Assay(2, gold), new Assay(3, iron)));
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    private static String shown(Ore ore) {
        return ore.getClass().getSimpleName() + " " + ore.name()
                + (ore instanceof Metal metal ? " " + metal.density() : "")
                + (ore instanceof NobleMetal noble ? " " + noble.price() : "")
                + (ore instanceof Gold gold ? " " + gold.carat() : "");
    }

    @Test
    void eachLevelReadsItsTablesInOneStatement() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Ore.class).orderBy(Ore_.id)).all())
                    .extracting(FourLevelsSuiteTest::shown)
                    .containsExactly("Ore rubble", "Metal iron 8", "Gold gold 19 60 24", "Silver silver 10 1");
            session.expungeAll();
            assertThat(session.execute(select(Metal.class)
                                    .where(Metal_.density.gt(8))
                                    .orderBy(Metal_.density))
                            .all())
                    .extracting(FourLevelsSuiteTest::shown)
                    .containsExactly("Silver silver 10 1", "Gold gold 19 60 24");
            session.expungeAll();
            assertThat(session.execute(select(NobleMetal.class).orderBy(NobleMetal_.price))
                            .all())
                    .extracting(FourLevelsSuiteTest::shown)
                    .containsExactly("Silver silver 10 1", "Gold gold 19 60 24");
            session.expungeAll();
            assertThat(session.execute(select(Gold.class)).all())
                    .extracting(FourLevelsSuiteTest::shown)
                    .containsExactly("Gold gold 19 60 24");
            assertThat(statements).hasSize(4);
            assertThat(statements.get(0)).contains("UNION ALL").doesNotContain("noble_metal");
            assertThat(statements.get(3)).doesNotContain("UNION");
            assertThat(session.scalar(select(count()).from(NobleMetal.class))).isEqualTo(2L);
            assertThat(session.execute(select(Metal_.name).orderBy(Metal_.id)).all())
                    .containsExactly("iron", "gold", "silver");
        }
    }

    @Test
    void anAbstractClassHasNoTable() {
        assertThat(MODELS.metadata().sortedTables())
                .extracting(table -> table.name())
                .containsExactlyInAnyOrder(
                        "pit", "ore", "metal", "gold", "silver", "assay", "noble_metal_alloys", "noble_metal_pit");
    }

    @Test
    void anObjectIsFoundFromEveryLevelAboveIt() {
        try (Session session = sessions.open()) {
            Ore gold = session.get(Ore.class, 3).orElseThrow();
            assertThat(session.get(Metal.class, 3)).containsSame((Metal) gold);
            assertThat(session.get(NobleMetal.class, 3)).containsSame((NobleMetal) gold);
            assertThat(session.get(Gold.class, 3)).containsSame((Gold) gold);
            assertThat(session.get(Silver.class, 3)).isEmpty();
            assertThat(session.get(NobleMetal.class, 2)).isEmpty();
        }
    }

    @Test
    void changesAreWrittenToTheTableOfTheClass() {
        try (Session session = sessions.open()) {
            Metal metal = session.get(Metal.class, 3).orElseThrow();
            metal.rename("au");
            ((NobleMetal) metal).price(61);
            session.delete(session.get(Ore.class, 4).orElseThrow());
            statements.clear();
            session.commit();
            assertThat(statements)
                    .filteredOn(sql -> sql.contains("gold") || sql.contains("silver"))
                    .hasSize(2)
                    .anyMatch(sql -> sql.contains("UPDATE"))
                    .anyMatch(sql -> sql.contains("DELETE FROM"));
            assertThat(statements).anyMatch(sql -> sql.contains("FROM assay WHERE"));
            assertThat(session.execute(select(Ore_.name).orderBy(Ore_.id)).all())
                    .containsExactly("rubble", "iron", "au");
            session.execute(update(Gold.class).set(Gold_.price, 70).where(Gold_.name.eq("au")));
            assertThat(((NobleMetal) metal).price()).isEqualTo(70);
        }
    }

    @Test
    void aCollectionHoldsObjectsOfAllLevels() {
        for (StatementOption option :
                List.of(selectinload(Pit_.ores), joinedload(Pit_.ores), subqueryload(Pit_.ores))) {
            try (Session session = sessions.open()) {
                List<Pit> pits = session.execute(
                                select(Pit.class).options(option).orderBy(Pit_.id))
                        .all();
                statements.clear();
                assertThat(pits.get(0).ores())
                        .extracting(FourLevelsSuiteTest::shown)
                        .containsExactly("Metal iron 8", "Gold gold 19 60 24");
                assertThat(pits.get(1).ores())
                        .extracting(FourLevelsSuiteTest::shown)
                        .containsExactly("Ore rubble");
                assertThat(statements).isEmpty();
            }
        }
        try (Session session = sessions.open()) {
            Pit deep = session.get(Pit.class, 1).orElseThrow();
            assertThat(deep.ores()).hasSize(2);
            assertThat(session.execute(select(Pit_.name).where(Pit_.ores.any(Ore_.name.eq("gold"))))
                            .all())
                    .containsExactly("deep");
            assertThat(session.execute(select(Pit_.name)
                                    .where(Pit_.ores.ofType(Gold.class).any(Gold_.carat.eq(24))))
                            .all())
                    .containsExactly("deep");
            assertThat(session.execute(select(Pit_.name, Gold_.carat).join(Pit_.ores.ofType(Gold.class)))
                            .map((name, carat) -> name + carat)
                            .all())
                    .containsExactly("deep24");
        }
    }

    @Test
    void aToOneRefersToObjectsOfSeveralTables() {
        for (StatementOption option :
                List.of(selectinload(Assay_.metal), joinedload(Assay_.metal), subqueryload(Assay_.metal))) {
            try (Session session = sessions.open()) {
                List<Assay> assays = session.execute(
                                select(Assay.class).options(option).orderBy(Assay_.id))
                        .all();
                statements.clear();
                assertThat(assays.get(0).metal())
                        .isInstanceOf(Gold.class)
                        .isSameAs(assays.get(1).metal());
                assertThat(shown(assays.get(2).metal())).isEqualTo("Metal iron 8");
                assertThat(statements).isEmpty();
            }
        }
        try (Session session = sessions.open()) {
            Assay first = session.get(Assay.class, 1).orElseThrow();
            assertThat(first.metal()).isInstanceOf(Gold.class);
            assertThat(first.metal().assays()).hasSize(2);
            assertThat(session.execute(select(Assay_.id)
                                    .where(Assay_.metal.has(Metal_.density.gt(10)))
                                    .orderBy(Assay_.id))
                            .all())
                    .containsExactly(1, 2);
            assertThat(session.execute(select(Metal_.name).where(Metal_.assays.any(Assay_.id.eq(2))))
                            .all())
                    .containsExactly("gold");
        }
    }

    @Test
    void collectionsOfAMiddleClassAreLoadedFromEveryTable() {
        for (StatementOption option :
                List.of(selectinload(Metal_.assays), joinedload(Metal_.assays), subqueryload(Metal_.assays))) {
            try (Session session = sessions.open()) {
                List<Metal> metals = session.execute(
                                select(Metal.class).options(option).orderBy(Metal_.id))
                        .all();
                statements.clear();
                assertThat(metals).extracting(metal -> metal.assays().size()).containsExactly(1, 2, 0);
                assertThat(statements).isEmpty();
            }
            try (Session session = sessions.open()) {
                List<Ore> ores = session.execute(
                                select(Ore.class).options(option).orderBy(Ore_.id))
                        .all();
                assertThat(((Metal) ores.get(2)).assays()).hasSize(2);
            }
        }
    }

    @Test
    void collectionsOfAnAbstractClassAreThoseOfItsSubclasses() {
        sessions.transactWithoutResult(session -> {
            Pit deep = session.get(Pit.class, 1).orElseThrow();
            for (int number : List.of(3, 4)) {
                NobleMetal noble = session.get(NobleMetal.class, number).orElseThrow();
                noble.alloys().addAll(List.of("copper", "zinc" + number));
                noble.claims().add(deep);
            }
        });
        for (StatementOption option : List.of(
                selectinload(NobleMetal_.alloys),
                joinedload(NobleMetal_.alloys),
                subqueryload(NobleMetal_.alloys),
                selectinload(NobleMetal_.claims),
                joinedload(NobleMetal_.claims))) {
            try (Session session = sessions.open()) {
                List<NobleMetal> nobles = session.execute(
                                select(NobleMetal.class).options(option).orderBy(NobleMetal_.id))
                        .all();
                assertThat(nobles.get(0).alloys()).containsExactlyInAnyOrder("copper", "zinc3");
                assertThat(nobles.get(1).alloys()).containsExactlyInAnyOrder("copper", "zinc4");
                assertThat(nobles)
                        .allSatisfy(noble -> assertThat(noble.claims()).hasSize(1));
            }
        }
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Silver_.name).where(Silver_.alloys.contains("zinc4")))
                            .all())
                    .containsExactly("silver");
            session.get(Gold.class, 3).orElseThrow().alloys().remove("copper");
            session.delete(session.get(NobleMetal.class, 4).orElseThrow());
            session.commit();
            assertThat(session.get(Gold.class, 3).orElseThrow().alloys()).containsExactly("zinc3");
        }
    }
}
