package io.aludel.orm.sky;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.loadOnly;
import static io.aludel.orm.Load.selectinPolymorphic;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.orm.Orm.withPolymorphic;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Session;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes that are joined by keys of two columns, three levels deep: queries, relationships and options of subclasses. */
@EveryDatabase
class ComposedKeyHierarchySuiteTest extends SkySuite {
    private static final List<String> ALL = List.of("attic d2", "big d8", "comb d10 s36", "dish b40", "tube");

    private List<Telescope> telescopes(Session session, StatementOption... options) {
        return session.execute(select(Telescope.class).options(options).orderBy(Telescope_.label))
                .all();
    }

    @Test
    void everyWayToReadThemFindsTheSame() {
        try (Session session = open()) {
            List<Telescope> found = telescopes(session);
            sent("SELECT telescope.maker, telescope.serial, telescope.label, telescope.retired, telescope.home_country,"
                    + " telescope.home_number, telescope.kind FROM telescope ORDER BY telescope.label");
            assertThat(found).extracting(SkySuite::shown).isEqualTo(ALL);
        }
        try (Session session = sessions.open()) {
            sent();
            assertThat(telescopes(session)).extracting(SkySuite::shown).isEqualTo(ALL);
            assertThat(sent()).hasSize(4); // one for the root, one for what each class adds
        }
        try (Session session = open()) {
            List<Telescope> found =
                    telescopes(session, selectinPolymorphic(Telescope.class, MirrorScope.class, RadioScope.class));
            assertThat(sent()).hasSize(3);
            assertThat(shown(found.get(1)) + shown(found.get(3))).isEqualTo("big d8dish b40");
            assertThat(sent()).isEmpty();
            assertThat(found).extracting(SkySuite::shown).isEqualTo(ALL);
        }
        var all = withPolymorphic(Telescope.class);
        try (Session session = open()) {
            List<Telescope> found = session.execute(select(all).orderBy(Telescope_.in(all).label))
                    .all();
            assertThat(sent()).hasSize(1);
            assertThat(found).extracting(SkySuite::shown).isEqualTo(ALL);
            assertThat(sent()).isEmpty();
        }
        var some = all.over(select(all).subquery("s"));
        try (Session session = open()) {
            List<Telescope> found = session.execute(select(some).orderBy(Telescope_.in(some).label))
                    .all();
            assertThat(sent()).hasSize(1);
            assertThat(found).extracting(SkySuite::shown).isEqualTo(ALL);
            assertThat(sent()).isEmpty();
        }
    }

    @Test
    void relationshipsToTheRootHoldAllClasses() {
        for (StatementOption option : List.of(
                selectinload(Observatory_.telescopes.ofType(withPolymorphic(Telescope.class))),
                joinedload(Observatory_.telescopes.ofType(withPolymorphic(Telescope.class))),
                subqueryload(Observatory_.telescopes.ofType(withPolymorphic(Telescope.class))))) {
            try (Session session = open()) {
                List<Observatory> found = observatories(session, option);
                sent();
                assertThat(found.stream()
                                .flatMap(each -> each.telescopes().stream())
                                .map(SkySuite::shown))
                        .containsExactly("big d8", "comb d10 s36", "attic d2", "dish b40", "tube");
                assertThat(sent()).isEmpty();
            }
        }
    }

    @Test
    void aRelationshipIsNarrowedToAClass() {
        try (Session session = open()) {
            assertThat(session.execute(select(Observatory_.name)
                                    .join(Observatory_.telescopes.ofType(MirrorScope.class))
                                    .where(MirrorScope_.diameter.gt(5))
                                    .orderBy(Observatory_.name)
                                    .distinct())
                            .all())
                    .containsExactly("Paranal");
            assertThat(session.execute(select(Observatory_.name)
                                    .where(Observatory_.telescopes
                                            .ofType(SegmentedScope.class)
                                            .any(SegmentedScope_.segments
                                                    .eq(36)
                                                    .and(SegmentedScope_.diameter.eq(10))
                                                    .and(SegmentedScope_.label.eq("comb")))))
                            .all())
                    .containsExactly("Paranal");
            var radio = RadioScope_.as("r");
            assertThat(session.execute(select(Observatory_.name, radio.band)
                                    .outerJoin(Observatory_.telescopes.ofType(radio))
                                    .orderBy(Observatory_.name))
                            .map((name, band) -> name + " " + band)
                            .all())
                    .containsExactly("La Silla 40", "Lonely null", "Paranal null", "Teide null");
            assertThat(session.execute(select(Exposure_.id).where(Exposure_.scope.has(MirrorScope_.label.eq("comb"))))
                            .all())
                    .containsExactly(3);
        }
    }

    @Test
    void relationshipsOfASubclassAreLoadedWithAQueryOfTheRoot() {
        List<StatementOption[]> options = List.of(
                new StatementOption[] {selectinload(MirrorScope_.favourite), selectinload(MirrorScope_.exposures)},
                new StatementOption[] {joinedload(MirrorScope_.favourite), joinedload(MirrorScope_.exposures)},
                new StatementOption[] {subqueryload(MirrorScope_.favourite), subqueryload(MirrorScope_.exposures)});
        for (StatementOption[] option : options) {
            try (Session session = open()) {
                List<Telescope> found = telescopes(session, option);
                MirrorScope big = (MirrorScope) found.get(1);
                assertThat(big.favourite().title()).isEqualTo("deep");
                assertThat(big.exposures()).extracting(Exposure::seconds).containsExactly(30, 600);
                assertThat(((MirrorScope) found.get(2)).favourite().title()).isEqualTo("wide");
            }
        }
    }

    @Test
    void aToOneOfASubclassIsJoinedWhereItsForeignKeyStands() {
        var all = withPolymorphic(Telescope.class);
        try (Session session = open()) {
            List<Telescope> found = session.execute(select(all)
                            .options(
                                    joinedload(MirrorScope_.in(all).favourite),
                                    joinedload(RadioScope_.in(all).relay).joinedload(Observatory_.surveys))
                            .orderBy(Telescope_.in(all).label))
                    .all();
            assertThat(sent()).hasSize(1);
            assertThat(((MirrorScope) found.get(1)).favourite().title()).isEqualTo("deep");
            assertThat(titles(((RadioScope) found.get(3)).relay())).isEqualTo("wide");
            assertThat(sent()).isEmpty();
        }
    }

    @Test
    void anOptionThatJoinsWhatASubclassRefersToReadsTheSubclassAlong() {
        try (Session session = open()) {
            List<Telescope> found = telescopes(session, joinedload(MirrorScope_.favourite));
            sent("SELECT telescope.maker, telescope.serial, telescope.label, telescope.retired, telescope.home_country,"
                    + " telescope.home_number, telescope.kind, mirror_scope.maker AS maker_1,"
                    + " mirror_scope.serial AS serial_1, mirror_scope.diameter, mirror_scope.favourite_id,"
                    + " survey_1.id, survey_1.title, survey_1.closed"
                    + " FROM telescope LEFT OUTER JOIN mirror_scope ON telescope.maker = mirror_scope.maker"
                    + " AND telescope.serial = mirror_scope.serial"
                    + " LEFT OUTER JOIN survey AS survey_1 ON mirror_scope.favourite_id = survey_1.id"
                    + " ORDER BY telescope.label");
            assertThat(((MirrorScope) found.get(1)).favourite().title()).isEqualTo("deep");
            assertThat(((MirrorScope) found.get(0)).favourite()).isNull();
            assertThat(((MirrorScope) found.get(2)).diameter()).isEqualTo(10);
            assertThat(sent()).isEmpty();
        }
        var radios = withPolymorphic(Telescope.class, RadioScope.class).as("t");
        try (Session session = open()) {
            List<Telescope> found = session.execute(select(radios)
                            .options(
                                    joinedload(MirrorScope_.in(radios).favourite),
                                    loadOnly(Telescope_.in(radios).label))
                            .orderBy(Telescope_.in(radios).label))
                    .all();
            assertThat(((MirrorScope) found.get(1)).favourite().title()).isEqualTo("deep");
            assertThat(found.get(3).label()).isEqualTo("dish");
            assertThat(sent()).hasSize(1);
        }
        try (Session session = open()) {
            Telescope comb = session.get(Telescope.class, new ScopeKey("zeiss", 2), joinedload(MirrorScope_.favourite))
                    .orElseThrow();
            assertThat(((MirrorScope) comb).favourite().title()).isEqualTo("wide");
            assertThat(sent()).hasSize(1);
        }
        for (StatementOption option : List.of(
                selectinload(Observatory_.telescopes)
                        .options(joinedload(MirrorScope_.favourite), joinedload(MirrorScope_.exposures)),
                joinedload(Observatory_.telescopes)
                        .options(joinedload(MirrorScope_.favourite), joinedload(MirrorScope_.exposures)))) {
            try (Session session = open()) {
                MirrorScope big = (MirrorScope)
                        observatories(session, option).get(0).telescopes().get(0);
                sent();
                assertThat(big.favourite().title()).isEqualTo("deep");
                assertThat(big.exposures()).hasSize(2);
                assertThat(sent()).isEmpty();
            }
        }
    }

    @Test
    void whatTheMappingJoinsToASubclassWaitsWhereTheSubclassIsNotRead() {
        try (Session session = open()) {
            List<Telescope> found = telescopes(session);
            assertThat(sent()).hasSize(1).noneMatch(sql -> sql.contains("JOIN"));
            assertThat(((RadioScope) found.get(3)).relay().name()).isEqualTo("Teide");
            session.expungeAll();
            sent();
            RadioScope dish = session.execute(select(RadioScope.class)).one();
            assertThat(dish.relay().name()).isEqualTo("Teide");
            assertThat(sent()).hasSize(1);
            session.expungeAll();
            assertThat(observatories(session, joinedload(Observatory_.telescopes)))
                    .hasSize(4);
            assertThat(sent()).hasSize(1).noneMatch(sql -> sql.contains("radio_scope"));
        }
    }

    @Test
    void aLimitCountsObjectsWhateverSubclassesJoin() {
        var all = withPolymorphic(Telescope.class);
        try (Session session = open()) {
            List<Telescope> found = session.execute(select(Telescope.class)
                            .options(joinedload(MirrorScope_.exposures), joinedload(MirrorScope_.favourite))
                            .orderBy(Telescope_.label)
                            .offset(1)
                            .limit(3))
                    .all();
            assertThat(found).extracting(Telescope::label).containsExactly("big", "comb", "dish");
            assertThat(((MirrorScope) found.get(0)).exposures()).hasSize(2);
            assertThat(((MirrorScope) found.get(1)).favourite().title()).isEqualTo("wide");
            assertThat(sent()).hasSize(1);
            session.expungeAll();
            found = session.execute(select(all)
                            .options(
                                    joinedload(MirrorScope_.in(all).exposures),
                                    joinedload(RadioScope_.in(all).relay).joinedload(Observatory_.surveys))
                            .orderBy(Telescope_.in(all).label)
                            .offset(1)
                            .limit(3))
                    .all();
            assertThat(found).extracting(Telescope::label).containsExactly("big", "comb", "dish");
            assertThat(((MirrorScope) found.get(0)).exposures()).hasSize(2);
            assertThat(titles(((RadioScope) found.get(2)).relay())).isEqualTo("wide");
            assertThat(shown(found.get(1))).isEqualTo("comb d10 s36");
            assertThat(sent()).hasSize(1);
        }
        try (Session session = open()) {
            List<Observatory> found = observatories(
                    session,
                    selectinload(Observatory_.telescopes
                                    .orderBy(Telescope_.label)
                                    .limit(1))
                            .options(joinedload(MirrorScope_.exposures)));
            assertThat(found).extracting(SkySuite::labels).containsExactly("big", "attic", "tube", "");
            assertThat(((MirrorScope) found.get(0).telescopes().get(0)).exposures())
                    .hasSize(2);
            assertThat(sent()).hasSize(2);
        }
    }

    @Test
    void aSubqueryOfAnyLevelStandsForItsClass() {
        var mirrors = MirrorScope_.as(select(MirrorScope.class).subquery("m"));
        var roots = Telescope_.as(select(Telescope.class).limit(9).subquery("r"));
        try (Session session = open()) {
            assertThat(session.execute(select(mirrors).orderBy(mirrors.label)).all())
                    .extracting(SkySuite::shown)
                    .containsExactly("attic d2", "big d8", "comb d10 s36");
            session.expungeAll();
            assertThat(session.execute(select(roots).orderBy(roots.label)).all())
                    .extracting(SkySuite::shown)
                    .isEqualTo(ALL);
        }
    }

    @Test
    void criteriaOnTheRootHoldForItsSubclasses() {
        StatementOption active = withLoaderCriteria(Telescope.class, Telescope_.retired.isFalse());
        try (Session session = open()) {
            assertThat(telescopes(session, active)).hasSize(4);
            assertThat(session.execute(select(MirrorScope.class).options(active).orderBy(MirrorScope_.label))
                            .all())
                    .extracting(SkySuite::shown)
                    .containsExactly("big d8", "comb d10 s36");
            assertThat(session.scalar(select(count()).from(MirrorScope.class).options(active)))
                    .isEqualTo(2L);
            assertThat(session.execute(update(MirrorScope.class)
                                    .set(MirrorScope_.diameter, 1)
                                    .where(MirrorScope_.diameter.lt(9))
                                    .options(active))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(session.get(MirrorScope.class, new ScopeKey("thales", 2), active))
                    .isEmpty();
            assertThat(session.get(Telescope.class, new ScopeKey("thales", 2), active))
                    .isEmpty();
        }
        for (StatementOption option : List.of(
                selectinload(Observatory_.telescopes),
                joinedload(Observatory_.telescopes),
                subqueryload(Observatory_.telescopes))) {
            try (Session session = open()) {
                assertThat(observatories(session, option, active))
                        .extracting(SkySuite::labels)
                        .containsExactly("big comb", "dish", "tube", "");
            }
        }
    }

    @Test
    void criteriaOnASubclassHoldForItAlone() {
        StatementOption large = withLoaderCriteria(MirrorScope.class, MirrorScope_.diameter.gt(5));
        try (Session session = open()) {
            assertThat(session.execute(select(MirrorScope_.label).options(large).orderBy(MirrorScope_.label))
                            .all())
                    .containsExactly("big", "comb");
            assertThat(session.execute(select(SegmentedScope_.label).options(large))
                            .all())
                    .containsExactly("comb");
            assertThat(telescopes(session, large)).hasSize(5);
        }
    }

    @Test
    void changesOfManyRowsReachTheTableTheySay() {
        try (Session session = open()) {
            assertThat(session.execute(update(SegmentedScope.class)
                                    .set(SegmentedScope_.label, "grid")
                                    .where(SegmentedScope_.segments.gt(1).and(SegmentedScope_.diameter.gt(1))))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(session.execute(update(RadioScope.class)
                                    .set(RadioScope_.band, RadioScope_.band.plus(1))
                                    .where(RadioScope_.label.eq("dish")))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(telescopes(session))
                    .extracting(SkySuite::shown)
                    .containsExactly("attic d2", "big d8", "dish b41", "grid d10 s36", "tube");
            session.execute(delete(Exposure.class).where(Exposure_.scope.has(MirrorScope_.label.eq("grid"))));
            assertThat(session.execute(select(Exposure_.id).orderBy(Exposure_.id))
                            .all())
                    .containsExactly(1, 2);
        }
    }
}
