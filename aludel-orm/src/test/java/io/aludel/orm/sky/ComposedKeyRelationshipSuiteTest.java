package io.aludel.orm.sky;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relationships over keys of two columns: both ends in step without being loaded, and conditions about them. */
@EveryDatabase
class ComposedKeyRelationshipSuiteTest extends SkySuite {
    @Test
    void bothEndsStayInStepWithoutBeingLoaded() {
        try (Session session = sessions.open()) {
            Observatory paranal = observatory(session, "CL", 1);
            Observatory silla = observatory(session, "CL", 2);
            Observatory lonely = observatory(session, "ES", 2);
            Telescope dish =
                    session.get(Telescope.class, new ScopeKey("thales", 1)).orElseThrow();
            Survey fast = session.get(Survey.class, 3).orElseThrow();
            sent();
            dish.home(paranal);
            paranal.outposts().add(lonely);
            silla.surveys().add(fast);
            assertThat(lonely.mother()).isSameAs(paranal);
            assertThat(sent()).isEmpty();
            session.noAutoFlush(() -> {
                fast.observatories().remove(paranal);
                assertThat(fast.observatories()).containsExactly(silla);
                assertThat(labels(paranal)).isEqualTo("big comb dish");
                assertThat(labels(silla)).isEqualTo("attic");
                assertThat(titles(silla)).isEqualTo("deep fast");
                assertThat(titles(paranal)).isEqualTo("deep wide");
                assertThat(paranal.outposts()).extracting(Observatory::name).contains("La Silla", "Teide", "Lonely");
            });
            session.commit();
        }
        try (Session session = open()) {
            List<Observatory> all = observatories(session);
            assertThat(all).extracting(SkySuite::labels).containsExactly("big comb dish", "attic", "tube", "");
            assertThat(all).extracting(SkySuite::titles).containsExactly("deep wide", "deep fast", "wide", "");
            assertThat(all.get(0).outposts()).hasSize(3);
        }
    }

    @Test
    void anOwnerThatIsReplacedOrLeftIsWrittenInAllColumns() {
        try (Session session = open()) {
            Observatory teide = observatory(session, "ES", 1);
            RadioScope dish =
                    session.get(RadioScope.class, new ScopeKey("thales", 1)).orElseThrow();
            dish.relay(null);
            dish.home(teide);
            teide.telescopes().removeIf(scope -> scope.label().equals("tube"));
            session.commit();
        }
        try (Session session = open()) {
            assertThat(session.execute(select(Telescope_.label)
                                    .where(Telescope_.home.isNull())
                                    .orderBy(Telescope_.label))
                            .all())
                    .containsExactly("tube");
            assertThat(labels(observatory(session, "ES", 1))).isEqualTo("dish");
            assertThat(session.execute(select(RadioScope_.label).where(RadioScope_.relay.isNull()))
                            .all())
                    .containsExactly("dish");
        }
    }

    @Test
    void conditionsCompareAllColumns() {
        try (Session session = open()) {
            Observatory paranal = observatory(session, "CL", 1);
            Survey deep = session.get(Survey.class, 1).orElseThrow();
            Telescope tube =
                    session.get(Telescope.class, new ScopeKey("zeiss", 3)).orElseThrow();
            assertThat(session.execute(select(Telescope_.label)
                                    .where(Telescope_.home.eq(paranal))
                                    .orderBy(Telescope_.label))
                            .all())
                    .containsExactly("big", "comb");
            assertThat(session.execute(select(Telescope_.label)
                                    .where(Telescope_.home.ne(paranal))
                                    .orderBy(Telescope_.label))
                            .all())
                    .containsExactly("attic", "dish", "tube");
            assertThat(session.execute(select(Observatory_.name)
                                    .where(Observatory_.surveys.contains(deep))
                                    .orderBy(Observatory_.name))
                            .all())
                    .containsExactly("La Silla", "Paranal");
            assertThat(session.execute(select(Observatory_.name).where(Observatory_.telescopes.contains(tube)))
                            .all())
                    .containsExactly("Teide");
            assertThat(session.execute(select(Telescope_.label)
                                    .where(Observatory_.telescopes.withParent(paranal))
                                    .orderBy(Telescope_.label))
                            .all())
                    .containsExactly("big", "comb");
            assertThat(session.execute(select(Survey_.title)
                                    .where(Survey_.observatories.any(Observatory_.country.eq("ES"))))
                            .all())
                    .containsExactly("wide");
            assertThat(session.execute(select(Observatory_.name)
                                    .where(Observatory_.mother.has(Observatory_.name.eq("Paranal")))
                                    .orderBy(Observatory_.name))
                            .all())
                    .containsExactly("La Silla", "Teide");
            assertThat(session.execute(select(Observatory_.name)
                                    .where(Observatory_.outposts.any(
                                            Observatory_.telescopes.any(Telescope_.label.eq("tube")))))
                            .all())
                    .containsExactly("Paranal");
            assertThat(session.execute(select(Observatory_.name)
                                    .where(Observatory_.logbook.isNull())
                                    .orderBy(Observatory_.name))
                            .all())
                    .containsExactly("La Silla", "Lonely");
            assertThat(session.execute(select(Observatory_.name).where(Observatory_.surveys.isEmpty()))
                            .all())
                    .containsExactly("Lonely");
        }
    }
}
