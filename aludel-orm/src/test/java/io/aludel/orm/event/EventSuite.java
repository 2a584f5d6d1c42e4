package io.aludel.orm.event;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What suites of listeners have in common: poets and their poems, and a log of what was told. */
abstract class EventSuite {
    static final Registry MODELS = Registry.of(Poet.class, Poem.class, Verse.class);

    final EventLog log = new EventLog();
    Engine engine;
    SessionFactory sessions;

    @BeforeEach
    void create(TestDatabase database) {
        engine = Engine.create(database.url());
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS).with(SessionOptions.CLASSIC);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    Long save(String name, String... titles) {
        Long id = SessionFactory.of(engine, MODELS).transact(session -> {
            Poet poet = new Poet(name);
            for (String title : titles) {
                poet.getPoems().add(new Poem(title));
            }
            session.add(poet);
            session.flush();
            return poet.getId();
        });
        log.take();
        return id;
    }
}
