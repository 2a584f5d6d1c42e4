package io.aludel.orm.relate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Bird;
import io.aludel.orm.relate.model.Bird_;
import io.aludel.orm.relate.model.LegRing;
import io.aludel.orm.relate.model.Sighting;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values with documents in them, which are not found by comparing: the rows of their owner are written anew. */
@EveryDatabase
class DocumentElementSuiteTest {
    private static final Registry MODELS = Registry.of(Bird.class);

    private Workbench bench;
    private Session session;
    private Bird bird;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
        bird = new Bird();
        bird.getSightings().add(sighting("hill"));
        bird.getSightings().add(sighting("lake"));
        bird.getSightings().add(sighting("lake"));
        bird.getJourney().add(sighting("coast"));
        bird.getJourney().add(sighting("delta"));
        bird.getSeasons().put("winter", sighting("south"));
        bird.getSeasons().put("summer", sighting("north"));
        bird.getRings().add(new LegRing("A1"));
        session.add(bird);
        session.commit();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Sighting sighting(String place) {
        return new Sighting(place, new LinkedHashMap<>(Map.of("count", 2, "by", "Ann")));
    }

    private List<Sighting> written() {
        return reread().getSightings();
    }

    private Bird reread() {
        session.commit();
        session = bench.reopen();
        return session.get(Bird.class, bird.getId()).orElseThrow();
    }

    @Test
    void oneOfTwoEqualValuesGoes() {
        bird.getSightings().remove(sighting("lake"));

        assertThat(written()).containsExactlyInAnyOrder(sighting("hill"), sighting("lake"));
    }

    @Test
    void aValueGoesWhoseDocumentHasChanged() {
        Sighting hill = bird.getSightings().stream()
                .filter(sighting -> sighting.place().equals("hill"))
                .findFirst()
                .orElseThrow();
        hill.details().put("count", 3);
        bird.getSightings().remove(hill);

        assertThat(written()).containsExactly(sighting("lake"), sighting("lake"));
    }

    @Test
    void whatComesAndWhatStaysIsThereOnce() {
        bird.getSightings().add(sighting("roof"));

        assertThat(written()).extracting(Sighting::place).containsExactlyInAnyOrder("hill", "lake", "lake", "roof");
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() {
        assertThat(bird.getSightings()).hasSize(3);
        bench.sent();

        session.flush();

        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void aChangeWithinADocumentOfAListIsWritten() {
        Sighting delta = bird.getJourney().get(1);
        bench.sent();

        delta.details().put("count", 7);

        assertThat(session.dirty()).containsExactly(bird);
        assertThat(session.inspect(bird).history(Bird_.journey).deleted())
                .asString()
                .contains("count=2")
                .doesNotContain("count=7");
        session.flush();
        assertThat(bench.sent()).hasSize(1).first().asString().startsWith("UPDATE bird_journey SET");
        assertThat(reread().getJourney())
                .extracting(Sighting::details)
                .containsExactly(Map.of("count", 2, "by", "Ann"), Map.of("count", 7, "by", "Ann"));
    }

    @Test
    void aChangeWithinADocumentOfAMapIsWritten() {
        requireNonNull(bird.getSeasons().get("winter")).details().remove("by");
        bench.sent();

        session.flush();

        assertThat(bench.sent()).hasSize(1).first().asString().startsWith("UPDATE bird_seasons SET");
        assertThat(reread().getSeasons())
                .containsEntry("winter", new Sighting("south", Map.of("count", 2)))
                .containsEntry("summer", sighting("north"));
    }

    @Test
    void aChangeWithinADocumentWithoutAPlaceIsWritten() {
        at("hill", bird.getSightings()).details().put("count", 3);

        assertThat(written())
                .containsExactlyInAnyOrder(
                        new Sighting("hill", Map.of("count", 3, "by", "Ann")), sighting("lake"), sighting("lake"));
    }

    @Test
    void aChangeDeepWithinADocumentIsWritten() {
        at("hill", bird.getSightings()).details().put("flock", new ArrayList<>(List.of(1, 2)));
        Sighting hill = at("hill", written());
        @SuppressWarnings("unchecked")
        List<Object> flock = (List<Object>) requireNonNull(hill.details().get("flock"));

        flock.add(3);

        assertThat(at("hill", written()).details()).containsEntry("flock", List.of(1, 2, 3));
    }

    @Test
    void aChangeWithinADocumentOfAMutableValueIsWritten() {
        bird.getRings().get(0).getReadings().add(5);

        assertThat(session.dirty()).containsExactly(bird);
        assertThat(reread().getRings().get(0).getReadings()).containsExactly(5);
    }

    @Test
    void whatChangesAndChangesBackIsNotWritten() {
        at("hill", bird.getSightings()).details().put("count", 3);
        at("hill", bird.getSightings()).details().put("count", 2);
        bench.sent();

        session.flush();

        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void aValueThatWentTellsNobody() {
        Sighting gone = bird.getJourney().remove(1);
        session.commit();

        gone.details().put("count", 9);

        assertThat(session.dirty()).isEmpty();
    }

    @Test
    void aRollbackBringsBackWhatWasThere() {
        bird.getJourney().get(0).details().clear();
        session.rollback();

        assertThat(bird.getJourney().get(0)).isEqualTo(sighting("coast"));
    }

    @Test
    void aMergeTakesWhatChangedElsewhere() {
        Bird detached = reread();
        detached.getJourney().get(0).details().size();
        detached.getSeasons().size();
        session.close();
        detached.getJourney().get(0).details().put("count", 11);
        session = bench.reopen();

        Bird merged = session.merge(detached);

        assertThat(merged.getJourney().get(0).details()).containsEntry("count", 11);
        merged.getJourney().get(0).details().put("count", 12);
        assertThat(detached.getJourney().get(0).details()).containsEntry("count", 11);
        assertThat(reread().getJourney().get(0).details()).containsEntry("count", 12);
    }

    private static Sighting at(String place, List<Sighting> sightings) {
        return sightings.stream()
                .filter(sighting -> sighting.place().equals(place))
                .findFirst()
                .orElseThrow();
    }
}
