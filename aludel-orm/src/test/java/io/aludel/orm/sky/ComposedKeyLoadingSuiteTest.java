package io.aludel.orm.sky;

import static io.aludel.orm.Load.containsEager;
import static io.aludel.orm.Load.defer;
import static io.aludel.orm.Load.immediateload;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.lazyload;
import static io.aludel.orm.Load.loadOnly;
import static io.aludel.orm.Load.populateExisting;
import static io.aludel.orm.Load.raiseload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.orm.Orm.fromStatement;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Result;
import io.aludel.orm.AutoFlush;
import io.aludel.orm.Session;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every way to load relationships whose keys have several columns, and what a limit, a portion and an option mean for them. */
@EveryDatabase
class ComposedKeyLoadingSuiteTest extends SkySuite {
    private static final List<String> ALL = List.of(
            "Paranal: big comb; deep fast wide; leather; La Silla Teide; -",
            "La Silla: attic dish; deep; -; ; Paranal",
            "Teide: tube; wide; paper; ; Paranal",
            "Lonely: ; ; -; ; -");

    private static String shown(Observatory observatory) {
        Logbook logbook = observatory.logbook();
        Observatory mother = observatory.mother();
        List<String> outposts =
                observatory.outposts().stream().map(Observatory::name).toList();
        return observatory.name() + ": " + labels(observatory) + "; " + titles(observatory) + "; "
                + (logbook == null ? "-" : logbook.binding()) + "; " + String.join(" ", outposts) + "; "
                + (mother == null ? "-" : mother.name());
    }

    @Test
    void everyStrategyLoadsTheSame() {
        List<List<StatementOption>> strategies = List.of(
                List.of(
                        selectinload(Observatory_.telescopes),
                        selectinload(Observatory_.surveys),
                        selectinload(Observatory_.logbook),
                        selectinload(Observatory_.outposts),
                        selectinload(Observatory_.mother)),
                List.of(
                        joinedload(Observatory_.telescopes),
                        joinedload(Observatory_.surveys),
                        joinedload(Observatory_.logbook),
                        joinedload(Observatory_.outposts),
                        joinedload(Observatory_.mother)),
                List.of(
                        subqueryload(Observatory_.telescopes),
                        subqueryload(Observatory_.surveys),
                        subqueryload(Observatory_.logbook),
                        subqueryload(Observatory_.outposts),
                        subqueryload(Observatory_.mother)),
                List.of(
                        immediateload(Observatory_.telescopes),
                        immediateload(Observatory_.surveys),
                        immediateload(Observatory_.logbook),
                        immediateload(Observatory_.outposts),
                        immediateload(Observatory_.mother)));
        for (List<StatementOption> strategy : strategies) {
            try (Session session = open()) {
                List<Observatory> found = observatories(session, strategy.toArray(StatementOption[]::new));
                sent();
                assertThat(found).extracting(ComposedKeyLoadingSuiteTest::shown).isEqualTo(ALL);
                assertThat(sent()).isEmpty();
            }
        }
        try (Session session = open()) {
            assertThat(observatories(session, lazyload(Observatory_.telescopes)))
                    .extracting(ComposedKeyLoadingSuiteTest::shown)
                    .isEqualTo(ALL);
        }
        try (Session session = sessions.open()) {
            sent();
            assertThat(observatories(session))
                    .extracting(ComposedKeyLoadingSuiteTest::shown)
                    .isEqualTo(ALL);
            assertThat(sent()).hasSize(5);
        }
    }

    @Test
    void keysOfSeveralColumnsAreComparedTogether() {
        try (Session session = open()) {
            session.execute(select(Observatory.class)
                            .where(Observatory_.country.eq("CL"))
                            .orderBy(Observatory_.number)
                            .options(selectinload(Observatory_.telescopes), selectinload(Observatory_.surveys)))
                    .all();
            sent(
                    "SELECT observatory.country, observatory.number, observatory.name, observatory.height,"
                            + " observatory.mother_country, observatory.mother_number FROM observatory"
                            + " WHERE observatory.country = ? ORDER BY observatory.number",
                    "SELECT telescope.home_country, telescope.home_number, telescope.maker, telescope.serial,"
                            + " telescope.label, telescope.retired, telescope.kind FROM telescope"
                            + " WHERE telescope.home_country = ? AND telescope.home_number = ?"
                            + " OR telescope.home_country = ? AND telescope.home_number = ? ORDER BY telescope.label",
                    "SELECT observatory_survey.observatory_country, observatory_survey.observatory_number, survey.id,"
                            + " survey.title, survey.closed FROM observatory_survey JOIN survey"
                            + " ON observatory_survey.survey_id = survey.id"
                            + " WHERE observatory_survey.observatory_country = ? AND observatory_survey.observatory_number = ?"
                            + " OR observatory_survey.observatory_country = ? AND observatory_survey.observatory_number = ?"
                            + " ORDER BY survey.title");
        }
    }

    @Test
    void aLimitCountsObjectsWhateverIsJoined() {
        try (Session session = open()) {
            List<Observatory> found = session.execute(select(Observatory.class)
                            .options(
                                    joinedload(Observatory_.telescopes),
                                    joinedload(Observatory_.surveys),
                                    joinedload(Observatory_.mother).joinedload(Observatory_.outposts))
                            .orderBy(Observatory_.height.desc(), Observatory_.country)
                            .limit(2)
                            .offset(1))
                    .all();
            assertThat(found).extracting(Observatory::name).containsExactly("La Silla", "Teide");
            assertThat(sent()).hasSize(1);
            assertThat(found).extracting(SkySuite::labels).containsExactly("attic dish", "tube");
            assertThat(found).extracting(SkySuite::titles).containsExactly("deep", "wide");
            assertThat(found.get(0).mother().outposts()).containsExactlyElementsOf(found);
            assertThat(sent()).isEmpty();
        }
    }

    @Test
    void soDoesDistinct() {
        try (Session session = open()) {
            List<Observatory> found = session.execute(select(Observatory.class)
                            .distinct()
                            .join(Observatory_.surveys)
                            .options(joinedload(Observatory_.telescopes))
                            .orderBy(Observatory_.name))
                    .all();
            assertThat(found).extracting(Observatory::name).containsExactly("La Silla", "Paranal", "Teide");
            assertThat(found).extracting(SkySuite::labels).containsExactly("attic dish", "big comb", "tube");
            assertThat(sent()).hasSize(1);
        }
    }

    @Test
    void theFirstOfEachParent() {
        try (Session session = open()) {
            assertThat(observatories(
                            session,
                            selectinload(Observatory_.telescopes
                                    .orderBy(Telescope_.label.desc())
                                    .limit(1)),
                            selectinload(Observatory_.surveys
                                    .orderBy(Survey_.id.desc())
                                    .limit(2)),
                            selectinload(Observatory_.outposts
                                    .where(Observatory_.height.lt(2395))
                                    .limit(1))))
                    .extracting(each -> labels(each) + "/" + titles(each) + "/"
                            + each.outposts().size())
                    .containsExactly("comb/fast wide/1", "dish/deep/0", "tube/wide/0", "//0");
            assertThat(sent()).hasSize(4);
        }
    }

    @Test
    void theFirstOfEachParentHaveWhatTheirClassesAdd() {
        try (Session session = open()) {
            List<Observatory> found = observatories(
                    session,
                    selectinload(Observatory_.telescopes
                            .ofType(io.aludel.orm.Orm.withPolymorphic(Telescope.class))
                            .orderBy(Telescope_.label.desc())
                            .limit(1)));
            assertThat(sent()).hasSize(2);
            assertThat(found.stream()
                            .flatMap(each -> each.telescopes().stream())
                            .map(SkySuite::shown))
                    .containsExactly("comb d10 s36", "dish b40", "tube");
            assertThat(sent()).isEmpty();
        }
    }

    @Test
    void circlesEndInTheObjectsThatAreHere() {
        try (Session session = open()) {
            List<Observatory> found = observatories(
                    session,
                    joinedload(Observatory_.outposts)
                            .selectinload(Observatory_.mother)
                            .joinedload(Observatory_.telescopes)
                            .joinedload(Telescope_.home)
                            .selectinload(Observatory_.surveys)
                            .subqueryload(Survey_.observatories));
            sent();
            Observatory paranal = found.get(0);
            assertThat(paranal.outposts()).containsExactly(found.get(1), found.get(2));
            assertThat(found.get(1).mother()).isSameAs(paranal);
            assertThat(paranal.telescopes()).extracting(Telescope::home).containsOnly(paranal);
            assertThat(paranal.surveys().get(0).observatories()).containsExactly(paranal, found.get(1));
            assertThat(sent()).isEmpty();
        }
    }

    @Test
    void portionsHaveWhatBelongsToThem() {
        try (Session session = open()) {
            List<String> seen = new ArrayList<>();
            try (Result<Observatory> found = session.stream(
                    select(Observatory.class)
                            .options(
                                    selectinload(Observatory_.telescopes).options(selectinload(MirrorScope_.exposures)),
                                    selectinload(Observatory_.surveys),
                                    joinedload(Observatory_.mother))
                            .orderBy(Observatory_.country, Observatory_.number),
                    3)) {
                for (List<Observatory> portion : found.partitions()) {
                    int sent = sent().size();
                    portion.forEach(each -> seen.add(labels(each) + "/" + titles(each)));
                    seen.add(sent + " " + sent().size());
                }
            }
            assertThat(seen)
                    .containsExactly("big comb/deep fast wide", "attic dish/deep", "tube/wide", "4 0", "/", "2 0");
        }
    }

    @Test
    void getTakesOptionsAndObjectsKeepThem() {
        try (Session session = open()) {
            Observatory paranal = session.get(
                            Observatory.class,
                            new SiteKey("CL", 1),
                            joinedload(Observatory_.telescopes),
                            selectinload(Observatory_.surveys),
                            defer(Observatory_.height),
                            raiseload(Observatory_.logbook))
                    .orElseThrow();
            assertThat(sent()).hasSize(2);
            assertThat(labels(paranal) + titles(paranal)).isEqualTo("big combdeep fast wide");
            assertThat(sent()).isEmpty();
            assertThatThrownBy(paranal::logbook).isInstanceOf(LazyLoadException.class);
            session.expire(paranal);
            assertThat(paranal.name()).isEqualTo("Paranal");
            assertThat(labels(paranal) + titles(paranal)).isEqualTo("big combdeep fast wide");
            assertThat(sent()).hasSize(2);
            assertThatThrownBy(paranal::logbook).isInstanceOf(LazyLoadException.class);
        }
    }

    @Test
    void optionsStayForWhatIsLoadedLater() {
        try (Session session = open()) {
            Observatory silla = session.execute(select(Observatory.class)
                            .where(Observatory_.name.eq("La Silla"))
                            .options(lazyload(Observatory_.mother)
                                    .options(
                                            loadOnly(Observatory_.name),
                                            lazyload(Observatory_.outposts).joinedload(Observatory_.telescopes))))
                    .one();
            sent();
            Observatory mother = silla.mother();
            sent("SELECT observatory.country, observatory.number, observatory.name FROM observatory"
                    + " WHERE observatory.country = ? AND observatory.number = ?");
            assertThat(mother.outposts()).extracting(SkySuite::labels).containsExactly("attic dish", "tube");
            assertThat(sent()).hasSize(1);
        }
    }

    @Test
    void rowsWinOverWhatIsLoadedAlongToo() {
        for (StatementOption option : List.of(
                selectinload(Observatory_.telescopes),
                joinedload(Observatory_.telescopes),
                subqueryload(Observatory_.telescopes))) {
            try (Session session = sessions.with(SessionOptions.DEFAULT.autoFlush(AutoFlush.NEVER))
                    .open()) {
                Telescope big = observatory(session, "CL", 1).telescopes().get(0);
                big.relabel("mine");
                assertThat(big.home()).isNotNull();
                observatories(session, populateExisting(), option);
                assertThat(big.label()).isEqualTo("big");
                assertThat(session.dirty()).isEmpty();
            }
            try (Session session = sessions.with(SessionOptions.DEFAULT.autoFlush(AutoFlush.NEVER))
                    .open()) {
                Telescope big = observatory(session, "CL", 1).telescopes().get(0);
                big.relabel("mine");
                session.get(Observatory.class, new SiteKey("CL", 1), populateExisting(), option);
                assertThat(big.label()).isEqualTo("big");
            }
        }
    }

    @Test
    void aRefreshIsOfTheObjectAlone() {
        for (StatementOption option : List.of(
                selectinload(Observatory_.telescopes),
                joinedload(Observatory_.telescopes),
                subqueryload(Observatory_.telescopes))) {
            try (Session session = sessions.with(SessionOptions.DEFAULT.autoFlush(AutoFlush.NEVER))
                    .open()) {
                Observatory paranal = observatories(session, option).get(0);
                Telescope big = paranal.telescopes().get(0);
                paranal.rename("mine");
                big.relabel("mine");
                session.refresh(paranal);
                assertThat(paranal.name()).isEqualTo("Paranal");
                assertThat(big.label()).isEqualTo("mine");
                assertThat(paranal.telescopes()).hasSize(2).contains(big);
                assertThat(session.dirty()).containsExactly(big);
            }
        }
    }

    @Test
    void rowsWinOverWhatIsHere() {
        try (Session session =
                sessions.with(SessionOptions.DEFAULT.autoFlush(AutoFlush.NEVER)).open()) {
            Observatory paranal = observatory(session, "CL", 1);
            paranal.rename("mine");
            paranal.telescopes().clear();
            paranal.surveys().remove(0);
            session.connection().execute(text("UPDATE observatory SET height = 1"));
            observatories(
                    session,
                    populateExisting(),
                    joinedload(Observatory_.telescopes),
                    selectinload(Observatory_.surveys));
            assertThat(paranal.name() + paranal.height()).isEqualTo("Paranal1");
            assertThat(labels(paranal) + titles(paranal)).isEqualTo("big combdeep fast wide");
            assertThat(session.dirty()).isEmpty();
        }
    }

    @Test
    void whatAQueryJoinsFillsRelationshipsWithinALimit() {
        try (Session session = open()) {
            var place = Observatory_.as("place");
            List<Telescope> found = session.execute(select(Telescope.class)
                            .join(Telescope_.home, place)
                            .where(place.height.gt(2395))
                            .options(
                                    containsEager(Telescope_.home, place).joinedload(place.surveys),
                                    containsEager(Telescope_.home, place).selectinload(place.outposts))
                            .orderBy(place.height, Telescope_.label)
                            .limit(3))
                    .all();
            assertThat(found).extracting(Telescope::label).containsExactly("attic", "dish", "big");
            assertThat(sent()).hasSize(2);
            assertThat(found).extracting(each -> titles(each.home())).containsExactly("deep", "deep", "deep fast wide");
            assertThat(found.get(2).home().outposts()).hasSize(2);
            assertThat(sent()).isEmpty();
        }
    }

    @Test
    void aKeyThatLacksAPartMakesNoObject() {
        try (Session session = open()) {
            Result<Observatory> found = session.execute(
                    fromStatement(
                            Observatory.class,
                            text(
                                    "SELECT a.country, b.number, a.name, a.height, a.mother_country, a.mother_number FROM observatory a"
                                            + " LEFT JOIN observatory b ON b.name = a.name AND b.name <> 'Teide' ORDER BY a.name")));
            assertThat(found.all())
                    .extracting(observatory -> observatory == null ? "-" : observatory.name())
                    .containsExactly("La Silla", "Lonely", "Paranal", "-");
        }
    }
}
