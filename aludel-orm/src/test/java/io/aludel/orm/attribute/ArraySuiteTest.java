package io.aludel.orm.attribute;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** Lists that are kept as arrays, where the database has such. */
@EveryDatabase
class ArraySuiteTest {
    private static final Registry MODELS = Registry.of(Bag.class);

    @Test
    @Needs(Feature.ARRAYS)
    void aListTellsOfChangesWithinIt(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            MODELS.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, MODELS);
            sessions.transact(session -> {
                Bag bag = new Bag(1);
                bag.getTags().add("red");
                bag.getNumbers().add(7);
                session.add(bag);
                return null;
            });
            try (Session session = sessions.open()) {
                Bag bag = session.get(Bag.class, 1).orElseThrow();
                assertThat(bag.getTags()).containsExactly("red");
                bag.getTags().add(0, "blue");
                bag.getNumbers().clear();
                session.commit();
                assertThat(bag.getTags()).containsExactly("blue", "red");
                assertThat(bag.getNumbers()).isEmpty();
                assertThat(session.execute(select(Bag_.tags.get(1))).one()).isEqualTo("blue");
            }
        }
    }
}
