package io.aludel.orm.projection;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.annotation.ColumnExpression;
import io.aludel.orm.annotation.From;
import io.aludel.orm.annotation.Projection;
import io.aludel.orm.error.DetachedInstanceException;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.sql.Expression;
import io.aludel.sql.Keyset;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries whose rows become records: which columns they select, and how many statements they are. */
@EveryDatabase
class ProjectionSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Reporter.class, Bulletin.class, Scoop.class, Beat.class);

    @Projection(Reporter.class)
    record Flat(long id, String name) {}

    @Projection(Desk.class)
    record DeskOut(int floor) {}

    @Projection(Reporter.class)
    record Seated(
            String name,
            @Nullable DeskOut desk,
            @From("desk.room") @Nullable String room,
            @From("desk") @Nullable Desk whole) {}

    @Projection(Reporter.class)
    record Counted(
            String name,
            String loudName,
            @From("edited") Map<String, Flattened> edited,
            long written,
            boolean prolific) {
        @ColumnExpression
        static Expression<Long> written(Reporter_.Path reporter) {
            return select(count())
                    .from(Bulletin.class)
                    .where(Bulletin_.reporter.id().eq(reporter.id))
                    .asScalar();
        }

        static long written(Reporter reporter) {
            return reporter.getStories().size();
        }

        static boolean prolific(Reporter reporter) {
            return written(reporter) > 1;
        }

        @ColumnExpression
        static Expression<Boolean> prolific(Reporter_.Path reporter) {
            return written(reporter).gt(1L);
        }
    }

    @Projection(Bulletin.class)
    record Flattened(
            String headline,
            @From("reporter.id") long reporter,
            @From("reporter.loudName") String by) {}

    @Projection(Bulletin.class)
    record Full(
            String headline,
            Flat reporter,
            @Nullable Flat editor,
            List<String> notes,
            Map<String, Integer> votes,
            @From("seenAt.floor") List<Integer> floors,
            List<DeskOut> seenAt) {}

    @Projection(Scoop.class)
    record ScoopOut(String headline, @Nullable String informant, Flat reporter) {}

    private Reporter ann;
    private final List<String> statements = new ArrayList<>();

    ProjectionSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        sessions.transact(session -> {
            ann = new Reporter("ann", new Desk(2, "2b"));
            Reporter bob = new Reporter("bob", null);
            Reporter cid = new Reporter("cid", new Desk(3, null));
            Beat war = new Beat("war");
            Beat art = new Beat("art");
            Bulletin zebra = new Bulletin("zebra", 100, ann);
            zebra.setEditor(bob);
            zebra.getTopics().addAll(List.of(war, art));
            zebra.getNotes().addAll(List.of("two", "one"));
            zebra.getVotes().putAll(Map.of("ann", 1, "bob", 2));
            zebra.getSeenAt().add(new Desk(7, "x"));
            Bulletin apple = new Bulletin("apple", 200, ann);
            apple.getTopics().add(art);
            Bulletin mango = new Scoop("mango", 300, bob, "cid");
            mango.setRetracted(true);
            session.addAll(List.of(ann, bob, cid, war, art, zebra, apple, mango));
            return null;
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @Test
    void onlyTheColumnsOfTheRecordAreSelected() {
        try (Session session = sessions.open()) {
            List<Flat> flat = session.execute(select(Reporter.class)
                            .as(Flat.class)
                            .where(Reporter_.name.lt("c"))
                            .orderBy(Reporter_.name.desc())
                            .limit(1))
                    .all();
            assertThat(flat).extracting(Flat::name).containsExactly("bob");
            assertThat(statements)
                    .singleElement()
                    .asString()
                    .startsWith("SELECT reporter.id, reporter.name FROM reporter WHERE reporter.name < ? ORDER BY");
            assertThat(session.identityMap()).isEmpty();
        }
    }

    @Test
    void eachCollectionIsOneMoreStatement() {
        try (Session session = sessions.open()) {
            List<ReporterOut> all = session.execute(
                            select(Reporter.class).as(ReporterOut.class).orderBy(Reporter_.name))
                    .all();
            assertThat(all).hasSize(3);
            assertThat(all.get(0).stories()).extracting(BulletinOut::headline).containsExactly("apple", "zebra");
            assertThat(all.get(0).stories().get(1).editor()).isEqualTo("bob");
            assertThat(all.get(0).stories().get(1).topics()).containsExactlyInAnyOrder("war", "art");
            assertThat(all.get(0).stories().get(0).editor()).isNull();
            assertThat(all.get(2).stories()).isEmpty();
            assertThat(statements).hasSize(3);
            assertThat(statements.get(0))
                    .isEqualTo("SELECT reporter.id, reporter.name FROM reporter ORDER BY reporter.name");
            assertThat(statements.get(1))
                    .startsWith("SELECT bulletin.reporter_id, bulletin.id, bulletin.headline, reporter_1.name")
                    .doesNotContain("body")
                    .contains("LEFT OUTER JOIN reporter AS reporter_1 ON");
            assertThat(statements.get(2)).contains("beat.name").doesNotContain("beat.id,");
            assertThatThrownBy(() -> all.get(0).stories().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void aStatementThatWasSeenIsNotPlannedAgain() {
        try (Session session = sessions.open()) {
            for (int time = 0; time < 3; time++) {
                assertThat(session.execute(select(Reporter.class).as(ReporterOut.class))
                                .all())
                        .hasSize(3);
            }
            assertThat(statements).hasSize(9);
            assertThat(Set.copyOf(statements)).hasSize(3);
        }
    }

    @Test
    void valuesOfSeveralColumnsComeWholeOrInPart() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Reporter.class).as(Seated.class).orderBy(Reporter_.name))
                            .all())
                    .containsExactly(
                            new Seated("ann", new DeskOut(2), "2b", new Desk(2, "2b")),
                            new Seated("bob", null, null, null),
                            new Seated("cid", new DeskOut(3), null, new Desk(3, null)));
            assertThat(statements)
                    .containsExactly("SELECT reporter.name, reporter.floor, reporter.room FROM reporter"
                            + " ORDER BY reporter.name");
        }
    }

    @Test
    void componentsAreComputedByTheDatabase() {
        try (Session session = sessions.open()) {
            List<Counted> counted = session.execute(
                            select(Reporter.class).as(Counted.class).orderBy(Reporter_.name))
                    .all();
            assertThat(counted).extracting(Counted::written).containsExactly(2L, 1L, 0L);
            assertThat(counted).extracting(Counted::prolific).containsExactly(true, false, false);
            assertThat(counted).extracting(Counted::loudName).containsExactly("ANN", "BOB", "CID");
            assertThat(counted.get(1).edited())
                    .containsExactly(Map.entry("zebra", new Flattened("zebra", ann.getId(), "ANN")));
            assertThat(statements).hasSize(2);
            assertThat(statements.get(1)).contains("JOIN reporter").doesNotContain("reporter_1.id,");
        }
    }

    @Test
    void toOnesAreJoinedAndCollectionsOfValuesFollow() {
        try (Session session = sessions.open()) {
            Full full = session.execute(select(Bulletin.class).as(Full.class).where(Bulletin_.headline.eq("zebra")))
                    .one();
            assertThat(full.reporter().name()).isEqualTo("ann");
            assertThat(full.editor()).isNotNull();
            assertThat(full.notes()).containsExactly("two", "one");
            assertThat(full.votes()).containsOnly(Map.entry("ann", 1), Map.entry("bob", 2));
            assertThat(full.floors()).containsExactly(7);
            assertThat(full.seenAt()).containsExactly(new DeskOut(7));
            assertThat(statements).hasSize(5);
        }
    }

    @Test
    void subclassesHaveProjectionsOfTheirOwn() {
        try (Session session = sessions.open()) {
            List<ScoopOut> scoops =
                    session.execute(select(Scoop.class).as(ScoopOut.class)).all();
            assertThat(scoops).hasSize(1);
            assertThat(scoops.get(0).informant()).isEqualTo("cid");
            assertThat(session.execute(select(Scoop.class).as(Flattened.class)).all())
                    .hasSize(1);
            assertThat(session.execute(select(Bulletin.class).as(Flattened.class))
                            .all())
                    .hasSize(3);
        }
    }

    @Test
    void optionsSayWhatIsInACollection() {
        try (Session session = sessions.open()) {
            List<ReporterOut> all = session.execute(select(Reporter.class)
                            .as(ReporterOut.class)
                            .options(selectinload(Reporter_.stories
                                            .where(Bulletin_.words.gt(50))
                                            .orderBy(Bulletin_.headline.desc())
                                            .limit(1))
                                    .selectinload(Bulletin_.topics.where(Beat_.name.eq("war"))))
                            .orderBy(Reporter_.name))
                    .all();
            assertThat(all.get(0).stories()).extracting(BulletinOut::headline).containsExactly("zebra");
            assertThat(all.get(0).stories().get(0).topics()).containsExactly("war");
            assertThat(all.get(0).stories().get(0).editor()).isEqualTo("bob");
            assertThat(all.get(1).stories()).hasSize(1);
            assertThat(statements).hasSize(3);
        }
    }

    @Test
    void conditionsOnEntitiesReachEveryLevel() {
        try (Session session = sessions.open()) {
            List<ReporterOut> all = session.execute(select(Reporter.class)
                            .as(ReporterOut.class)
                            .options(
                                    withLoaderCriteria(Bulletin.class, Bulletin_.retracted.isFalse()),
                                    withLoaderCriteria(Beat.class, Beat_.name.ne("art")),
                                    withLoaderCriteria(Reporter.class, Reporter_.name.ne("bob")))
                            .orderBy(Reporter_.name))
                    .all();
            assertThat(all).extracting(ReporterOut::name).containsExactly("ann", "cid");
            assertThat(all.get(0).stories().get(1).editor()).isNull();
            assertThat(all.get(0).stories().get(1).topics()).containsExactly("war");
            List<Counted> counted = session.execute(select(Reporter.class)
                            .as(Counted.class)
                            .options(withLoaderCriteria(Bulletin.class, Bulletin_.words.gt(150)))
                            .orderBy(Reporter_.name))
                    .all();
            assertThat(counted).extracting(Counted::written).containsExactly(1L, 1L, 0L);
            assertThat(counted.get(1).edited()).isEmpty();
        }
    }

    @Test
    void listenersToStatementsAreAskedToo() {
        sessions.events()
                .onOrmExecute(execution -> execution.options(withLoaderCriteria(Beat.class, Beat_.name.ne("art"))));
        try (Session session = sessions.open()) {
            assertThat(session.execute(
                                    select(Bulletin.class).as(BulletinOut.class).where(Bulletin_.headline.eq("zebra")))
                            .one()
                            .topics())
                    .containsExactly("war");
        }
    }

    @Test
    void joinsAndAliasesAreThere() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Reporter.class)
                                    .as(Flat.class)
                                    .join(Reporter_.stories)
                                    .where(Bulletin_.words.gt(50))
                                    .orderBy(Reporter_.name))
                            .all())
                    .extracting(Flat::name)
                    .containsExactly("ann", "ann", "bob");
            Bulletin_.Path s = Bulletin_.as("s");
            assertThat(session.execute(select(s).as(BulletinOut.class).where(s.headline.eq("zebra")))
                            .one()
                            .topics())
                    .hasSize(2);
        }
    }

    @Test
    void pendingChangesAreWrittenFirst() {
        try (Session session = sessions.open()) {
            Beat sport = new Beat("sport");
            Bulletin zebra = session.execute(select(Bulletin.class).where(Bulletin_.headline.eq("zebra")))
                    .one();
            zebra.getTopics().add(sport);
            List<ReporterOut> all = session.execute(
                            select(Reporter.class).as(ReporterOut.class).orderBy(Reporter_.name))
                    .all();
            assertThat(all.get(0).stories().get(1).topics()).contains("sport");
        }
    }

    @Test
    void rowsCanBeReadInPortions() {
        try (Session session = sessions.open()) {
            List<String> read = new ArrayList<>();
            session.stream(select(Reporter.class).as(ReporterOut.class).orderBy(Reporter_.name), 2)
                    .forEach(each -> read.add(each.name() + each.stories().size()));
            assertThat(read).containsExactly("ann2", "bob1", "cid0");
            assertThat(statements).hasSize(1 + 2 * 2 - 1);
        }
    }

    @Test
    void pagesGoByThePlaceOfTheLastRow() {
        Keyset keyset = Keyset.by(Reporter_.name.asc(), Reporter_.id.asc());
        try (Session session = sessions.open()) {
            var query = select(Reporter.class).as(Flat.class);
            List<Flat> first =
                    session.execute(keyset.after(query, null).limit(2)).all();
            String next =
                    keyset.cursor(List.of(first.get(1).name(), first.get(1).id()));
            assertThat(session.execute(keyset.after(query, next).limit(2)).all())
                    .extracting(Flat::name)
                    .containsExactly("cid");
        }
    }

    @Test
    void anObjectIsProjectedFromWhatItHas() {
        try (Session session = sessions.open()) {
            Reporter loaded = session.get(Reporter.class, ann.getId()).orElseThrow();
            ReporterOut out = ReporterOut_.from(loaded);
            assertThat(out.stories()).extracting(BulletinOut::headline).contains("apple", "zebra");
            assertThat(ReporterOut_.from(List.of(loaded))).hasSize(1);
            assertThat(ReporterOut_.fromLoaded(loaded)).isEqualTo(out);
            Bulletin zebra = session.execute(select(Bulletin.class).where(Bulletin_.headline.eq("zebra")))
                    .one();
            Full full = ProjectionSuiteTest_Full_.from(zebra);
            assertThat(full.notes()).containsExactly("two", "one");
            assertThat(full.votes()).hasSize(2);
            assertThat(full.floors()).containsExactly(7);
            assertThat(full.seenAt()).containsExactly(new DeskOut(7));
            assertThat(ProjectionSuiteTest_Flattened_.from(zebra))
                    .isEqualTo(new Flattened("zebra", ann.getId(), "ANN"));
            assertThat(ProjectionSuiteTest_Seated_.from(loaded))
                    .isEqualTo(new Seated("ann", new DeskOut(2), "2b", new Desk(2, "2b")));
        }
        assertThat(ReporterOut_.from(new Reporter("dan", null)).stories()).isEmpty();
        assertThat(ProjectionSuiteTest_Counted_.from(new Reporter("dan", null)))
                .isEqualTo(new Counted("dan", "DAN", Map.of(), 0, false));
    }

    @Test
    void whatIsNotLoadedIsNamed() {
        Reporter detached;
        try (Session session = sessions.open()) {
            detached = session.get(Reporter.class, ann.getId()).orElseThrow();
            assertThatThrownBy(() -> ReporterOut_.fromLoaded(detached))
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining("Reporter.stories of")
                    .hasMessageContaining("options(selectinload(Reporter_.stories))");
        }
        assertThatThrownBy(() -> ReporterOut_.from(detached))
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("options(selectinload(Reporter_.stories))");
    }

    @Test
    void aProjectionBelongsToItsEntity() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.execute(select(Beat.class).as(Flat.class)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Flat is a projection of Reporter, but the query selects Beat.");
            assertThatThrownBy(() -> session.execute(select(Beat.class).as(String.class)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("java.lang.String is no projection");
        }
    }
}
