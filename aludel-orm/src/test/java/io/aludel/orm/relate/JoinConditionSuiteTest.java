package io.aludel.orm.relate;

import static io.aludel.orm.Load.defer;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Ride;
import io.aludel.orm.relate.model.Ride_;
import io.aludel.orm.relate.model.Station;
import io.aludel.orm.relate.model.Station_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several paths between two tables, conditions other than keys, and foreign keys that refer to something else. */
@EveryDatabase
class JoinConditionSuiteTest {
    private static final Registry MODELS = Registry.of(Station.class, Ride.class);

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
        Station main = new Station("M", 9);
        Station park = new Station("P", 4);
        Station zoo = new Station("Z", 2);
        park.setHub(main);
        zoo.setHub(main);
        session.addAll(List.of(main, park, zoo));
        session.addAll(List.of(new Ride(main, park, 10), new Ride(main, zoo, 90), new Ride(zoo, main, 80)));
        session = bench.reopen();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Station station(String code) {
        return session.execute(select(Station.class).where(Station_.code.eq(code)))
                .one();
    }

    @Test
    void eachRelationshipHasItsOwnPath() {
        Station main = station("M");
        assertThat(main.getDepartures()).extracting(Ride::getMinutes).containsExactly(10, 90);
        assertThat(main.getArrivals()).extracting(Ride::getMinutes).containsExactly(80);
    }

    @Test
    void aConditionIsAskedForWhenTheRelationshipIsTouched() {
        Station main = station("M");
        bench.sent();
        assertThat(main.getLongDepartures()).extracting(Ride::getMinutes).containsExactly(90);
        assertThat(bench.sent())
                .containsExactly("SELECT ride.id, ride.minutes, ride.start_id, ride.finish_id FROM ride"
                        + " WHERE ride.start_id = ? AND ride.minutes > ? ORDER BY ride.id");
    }

    @Test
    void aConditionOverSeveralOwnersIsJoinedToThem() {
        List<Station> stations = session.execute(
                        select(Station.class).orderBy(Station_.id).limit(2))
                .all();
        bench.sent();
        assertThat(stations.get(0).getLongDepartures())
                .extracting(Ride::getMinutes)
                .containsExactly(90);
        assertThat(stations.get(1).getLongDepartures()).isEmpty();
        assertThat(bench.sent())
                .singleElement()
                .asString()
                .contains("JOIN ride ON ride.start_id = station_1.id AND ride.minutes > ?");
    }

    @Test
    void theOwnerMayStandInExpressions() {
        session.add(new Station("M-m", 10));
        session = bench.reopen();
        Station main = station("M");
        assertThat(main.getSimilar()).extracting(Station::getCode).containsExactly("M-m");
        assertThat(main.getNamedAfter()).extracting(Station::getCode).containsExactly("M-m");
        assertThat(station("P").getSimilar()).extracting(Station::getCode).containsExactly("Z");
        main.setNickname("Central");
        session = bench.reopen();
        assertThat(station("M").getNamedAfter()).isEmpty();
    }

    @Test
    void whatTheOwnerDoesNotHoldIsJoined() {
        Station main = session.execute(
                        select(Station.class).where(Station_.code.eq("M")).options(defer(Station_.capacity)))
                .one();
        bench.sent();
        assertThat(main.getSmaller()).extracting(Station::getCode).containsExactly("P", "Z");
        assertThat(bench.sent())
                .singleElement()
                .asString()
                .contains("FROM station AS station_1 JOIN station ON station.capacity < station_1.capacity"
                        + " WHERE station_1.id = ?");
    }

    @Test
    void aValueThatIsNotWrittenYetCounts() {
        Station park = station("P");
        session.noAutoFlush(() -> {
            park.setCapacity(100);
            assertThat(park.getSmaller())
                    .extracting(Station::getCode)
                    .containsExactly("M", "P", "Z"); // P has 4 in its row
        });
    }

    @Test
    void aConditionIsAskedWithTheValuesOfEachObject() {
        for (String code : List.of("M", "P", "Z")) {
            session = bench.reopen();
            assertThat(station(code).getSmaller()).hasSize(code.equals("M") ? 2 : code.equals("P") ? 1 : 0);
        }
    }

    @Test
    void aConditionNeedNotBeAnEquality() {
        assertThat(station("P").getSmaller()).extracting(Station::getCode).containsExactly("Z");
        assertThat(station("M").getSmaller()).extracting(Station::getCode).containsExactly("P", "Z");
    }

    @Test
    void allStrategiesGoByTheCondition() {
        for (var option : List.of(
                selectinload(Station_.longDepartures),
                joinedload(Station_.longDepartures),
                subqueryload(Station_.longDepartures))) {
            session = bench.reopen();
            List<Station> stations = session.execute(
                            select(Station.class).orderBy(Station_.id).options(option))
                    .all();
            bench.sent();
            assertThat(stations.get(0).getLongDepartures())
                    .extracting(Ride::getMinutes)
                    .containsExactly(90);
            assertThat(stations.get(1).getLongDepartures()).isEmpty();
            assertThat(stations.get(2).getLongDepartures())
                    .extracting(Ride::getMinutes)
                    .containsExactly(80);
            assertThat(bench.sent()).isEmpty();
        }
    }

    @Test
    void soDoJoinsAndConditionsInQueries() {
        assertThat(session.execute(select(Station_.code, Ride_.minutes)
                                .join(Station_.longDepartures)
                                .orderBy(Station_.code))
                        .map((code, minutes) -> code + minutes)
                        .all())
                .containsExactly("M90", "Z80");
        assertThat(session.execute(select(Station_.code).where(Station_.longDepartures.any(Ride_.minutes.lt(85))))
                        .all())
                .containsExactly("Z");
        Station main = station("M");
        assertThat(session.execute(select(Ride_.minutes).where(Station_.longDepartures.withParent(main)))
                        .all())
                .containsExactly(90);
    }

    @Test
    void aForeignKeyMayReferToSomethingElseThanTheKey() {
        Station park = station("P");
        assertThat(park.getHub()).isNotNull();
        assertThat(park.getHub().getCode()).isEqualTo("M");
        bench.sent();
        assertThat(park.getHub().getSpokes()).extracting(Station::getCode).containsExactly("P", "Z");
        assertThat(bench.sent())
                .singleElement()
                .asString()
                .endsWith("FROM station WHERE ? = station.hub_code ORDER BY station.id");

        session = bench.reopen();
        List<Station> spokes = session.execute(select(Station.class)
                        .orderBy(Station_.id)
                        .options(selectinload(Station_.spokes), selectinload(Station_.hub)))
                .all();
        assertThat(spokes.get(0).getSpokes()).hasSize(2);
        assertThat(spokes.get(1).getHub()).isSameAs(spokes.get(0));
    }

    @Test
    void whatIsOnlyViewedIsNotWritten() {
        Station main = station("M");
        main.getLongDepartures().clear();
        main.getSmaller().add(new Station("new", 1));
        bench.sent();
        session.flush();

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.rows("SELECT COUNT(*) FROM ride")).containsExactly("3");
    }

    @Test
    void andStaysAsItWasUntilItExpires() {
        Station main = station("M");
        assertThat(main.getLongDepartures()).hasSize(1);
        Ride late = new Ride(main, station("P"), 120);
        session.add(late);
        session.flush();
        assertThat(main.getDepartures()).contains(late);
        assertThat(main.getLongDepartures()).doesNotContain(late);
        Ride stray = new Ride(null, null, 5);
        main.getLongDepartures().add(stray);
        assertThat(stray.getStart()).isNull();
        session.flush();
        assertThat(session.inspect(stray).isTransient()).isTrue();

        session.expire(main);
        assertThat(main.getLongDepartures()).hasSize(2).contains(late).doesNotContain(stray);
    }
}
