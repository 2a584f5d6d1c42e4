package io.aludel.orm.event;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import org.junit.jupiter.api.BeforeEach;

/** What suites of listeners have in common: poets and their poems, and a log of what was told. */
abstract class EventSuite extends MappedTables {
    static final Registry MODELS = Registry.of(Poet.class, Poem.class, Verse.class);

    final EventLog log = new EventLog();

    EventSuite() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        sessions = sessions.with(SessionOptions.CLASSIC);
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
