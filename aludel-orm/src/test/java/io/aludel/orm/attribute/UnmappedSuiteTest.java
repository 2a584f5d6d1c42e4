package io.aludel.orm.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.schema.Column;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields that are not mapped have no column, are not written, and keep what stands in them. */
@EveryDatabase
class UnmappedSuiteTest {
    private static final Registry MODELS = Registry.of(Ephemeris.class);

    @Test
    void theyHaveNoColumn() {
        assertThat(MODELS.table(Ephemeris.class).columns())
                .extracting(Column::name)
                .containsExactly("id", "title");
    }

    @Test
    void theyAreNeitherWrittenNorOverwritten(TestDatabase database) {
        List<String> statements = new ArrayList<>();
        try (Engine engine = Engine.create(database.url())) {
            MODELS.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, MODELS);
            sessions.transact(session -> {
                session.add(new Ephemeris(1, "Stars"));
                return null;
            });
            engine.events().beforeExecute(statement -> statements.add(statement.sql()));
            try (Session session = sessions.open()) {
                Ephemeris ephemeris = session.get(Ephemeris.class, 1).orElseThrow();
                assertThat(ephemeris.shout()).isEqualTo("Stars!");
                statements.clear();
                ephemeris.open();
                session.flush();
                assertThat(statements).isEmpty();
                session.commit();
                session.expire(ephemeris);
                assertThat(ephemeris.title()).isEqualTo("Stars");
                session.refresh(ephemeris);
                assertThat(ephemeris.opened()).isEqualTo(1);
            }
        }
    }
}
