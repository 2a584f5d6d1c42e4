package io.aludel.orm.readme;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Does what the README shows. {@link ReadmeTextTest} compares the texts. */
@EveryDatabase
class ReadmeTest {

    @Test
    void theReadmeDoesWhatItSays(TestDatabase database) {
        String url = database.url();
        // region connect
        Engine engine = Engine.create(url); // such as sqlite:blog.db or postgresql://blog:secret@localhost/blog
        Registry models = Registry.of(Writer.class, Essay.class);
        models.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, models);
        // endregion
        try (engine) {
            save(sessions);
            query(sessions);
        }
    }

    private static void save(SessionFactory sessions) {
        // region save
        try (Session session = sessions.open()) {
            Writer alice = new Writer("alice");
            alice.getEssays().add(new Essay("Hello")); // its author is Alice at once: both sides stay in step
            session.add(alice);
            session.commit(); // INSERTs, parents first; rolled back if this line is not reached
        }
        // endregion
    }

    // region EssayCount
    record EssayCount(String name, long essays) {}
    // endregion

    private static void query(SessionFactory sessions) {
        try (Session session = sessions.open()) {
            // region query
            List<Writer> writers = session.execute(select(Writer.class)
                            .where(Writer_.name.like("a%"))
                            .orderBy(Writer_.name)
                            .options(selectinload(Writer_.essays))) // two statements, however many writers there are
                    .all();

            List<EssayCount> counts = session.execute(select(Writer_.name, count(Essay_.id))
                            .outerJoin(Writer_.essays)
                            .groupBy(Writer_.name)
                            .orderBy(count(Essay_.id).desc()))
                    .map(EssayCount::new)
                    .all();
            // endregion
            assertThat(writers).extracting(Writer::getName).containsExactly("alice");
            assertThat(writers.get(0).getEssays()).extracting(Essay::getTitle).containsExactly("Hello");
            assertThat(writers.get(0).getEssays().get(0).getAuthor()).isSameAs(writers.get(0));
            assertThat(counts).containsExactly(new EssayCount("alice", 1));
        }
    }
}
