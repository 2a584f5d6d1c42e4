package io.aludel.examples.recipes.cache;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.engine.SqlRecording;
import io.aludel.examples.recipes.Models;
import io.aludel.examples.recipes.cache.QueryCache.Related;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cities and countries come out of the cache, where visitors refer to them. */
@EveryDatabase
class RelatedCacheTest {
    private static final Related PLACES = new Related(Set.of(City.class, Country.class), Duration.ofHours(1));

    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void write(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Visitor.class, City.class, Country.class);
        sessions.transactWithoutResult(session -> {
            Country italy = new Country("IT", "Italy");
            Country france = new Country("FR", "France");
            City verona = new City("Verona", italy);
            City lyon = new City("Lyon", france);
            session.addAll(List.of(italy, france, verona, lyon));
            session.addAll(List.of(
                    new Visitor("ann", verona),
                    new Visitor("bob", lyon),
                    new Visitor("cid", verona),
                    new Visitor("dan", null)));
        });
        QueryCache.of(sessions, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static List<String> visitors(Session session, Related... related) {
        return session.execute(select(Visitor.class).options(related).orderBy(Visitor_.name)).all().stream()
                .map(RelatedCacheTest::line)
                .toList();
    }

    private static String line(Visitor visitor) {
        City city = visitor.getCity();
        return visitor.getName()
                + (city == null
                        ? ""
                        : " " + city.getName() + " " + city.getCountry().getName());
    }

    private int statements(String... expected) {
        try (Session session = sessions.open();
                SqlRecording sent = SqlRecording.of(engine)) {
            assertThat(visitors(session, PLACES)).containsExactly(expected);
            return sent.count();
        }
    }

    private static final String[] ALL = {"ann Verona Italy", "bob Lyon France", "cid Verona Italy", "dan"};

    @Test
    void theSecondSessionAsksForVisitorsAlone() {
        assertThat(statements(ALL)).isEqualTo(3);
        assertThat(statements(ALL)).isEqualTo(1);
        assertThat(statements(ALL)).isEqualTo(1);
    }

    @Test
    void aCommitForgetsWhatIsRelated() {
        assertThat(statements(ALL)).isEqualTo(3);
        sessions.transactWithoutResult(
                session -> session.getOne(Country.class, "IT").setName("Italia"));
        assertThat(statements("ann Verona Italia", "bob Lyon France", "cid Verona Italia", "dan"))
                .isEqualTo(2);
    }

    @Test
    void whatTheCacheDoesNotKnowIsLoaded() {
        assertThat(statements(ALL)).isEqualTo(3);
        try (var connection = engine.begin()) {
            connection.execute(text("INSERT INTO cities (name, country_code) VALUES ('Nice', 'FR')"));
            connection.execute(text("UPDATE visitors SET city_name = 'Nice' WHERE name = 'bob'"));
        }
        assertThat(statements("ann Verona Italy", "bob Nice France", "cid Verona Italy", "dan"))
                .isEqualTo(2);
    }

    @Test
    void withoutTheOptionTheDatabaseIsAsked() {
        assertThat(statements(ALL)).isEqualTo(3);
        try (Session session = sessions.open();
                SqlRecording sent = SqlRecording.of(engine)) {
            assertThat(visitors(session)).containsExactly(ALL);
            assertThat(sent.count()).isEqualTo(3); // visitors, their cities, and the countries of these
        }
    }

    @Test
    void eachSessionHasObjectsOfItsOwn() {
        try (Session first = sessions.open();
                Session second = sessions.open()) {
            City one = first.execute(select(Visitor.class).options(PLACES).orderBy(Visitor_.name))
                    .all()
                    .get(0)
                    .getCity();
            City other = second.execute(select(Visitor.class).options(PLACES).orderBy(Visitor_.name))
                    .all()
                    .get(0)
                    .getCity();
            assertThat(one.getName()).isEqualTo(other.getName());
            assertThat(other).isNotSameAs(one);
            assertThat(first.contains(one)).isTrue();
            assertThat(second.contains(other)).isTrue();
        }
    }
}
