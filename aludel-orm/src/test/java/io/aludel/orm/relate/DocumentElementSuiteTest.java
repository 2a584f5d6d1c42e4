package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Bird;
import io.aludel.orm.relate.model.Sighting;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
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
        session.commit();
        session = bench.reopen();
        return session.get(Bird.class, bird.getId()).orElseThrow().getSightings();
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
}
