package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.UniqueViolationException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Jukebox;
import io.aludel.orm.relate.model.Tune;
import io.aludel.schema.Index;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a table of links has beside its columns. */
@EveryDatabase
class LinkTableSuiteTest {
    private static final Registry MODELS = Registry.of(Jukebox.class, Tune.class);

    private Workbench bench;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itHasTheIndexesOfItsAnnotation() {
        List<Index> indexes = MODELS.metadata().table("jukebox_tune").indexes();
        assertThat(indexes).singleElement().satisfies(index -> {
            assertThat(index.name()).isEqualTo("jukebox_tune_back");
            assertThat(index.columns()).containsExactly("tune_id", "jukebox_id");
        });
    }

    @Test
    void theDatabaseHoldsItsUniqueConstraints() {
        Session session = bench.session();
        Tune tune = new Tune(1);
        Jukebox one = new Jukebox(1);
        Jukebox other = new Jukebox(2);
        one.getFavourites().add(tune);
        session.addAll(List.of(tune, one, other));
        session.flush();
        other.getFavourites().add(tune);
        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolationException.class);
    }
}
