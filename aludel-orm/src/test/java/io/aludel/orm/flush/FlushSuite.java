package io.aludel.orm.flush;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.flush.model.Album;
import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Company;
import io.aludel.orm.flush.model.Counter;
import io.aludel.orm.flush.model.Country;
import io.aludel.orm.flush.model.Credit;
import io.aludel.orm.flush.model.Employee;
import io.aludel.orm.flush.model.Folder;
import io.aludel.orm.flush.model.Genre;
import io.aludel.orm.flush.model.Seat;
import io.aludel.orm.flush.model.Ticket;
import io.aludel.orm.flush.model.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What suites of flushes have in common: a session, and the statements that it sends. */
abstract class FlushSuite extends MappedTables {
    static final Registry MODELS = Registry.of(
            Artist.class,
            Genre.class,
            Album.class,
            Track.class,
            Credit.class,
            Country.class,
            Counter.class,
            Company.class,
            Employee.class,
            Folder.class,
            Seat.class,
            Ticket.class);

    Session session;
    final List<String> statements = new ArrayList<>();

    FlushSuite() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        sessions = sessions.with(SessionOptions.DEFAULT.expireOnCommit(false));
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** Commits and starts over with an empty session. */
    void reopen() {
        session.commit();
        session.close();
        session = sessions.open();
        statements.clear();
    }

    <E> E reloaded(Class<E> entity, Object key) {
        return session.get(entity, key).orElseThrow();
    }

    long rows(String table) {
        Object count = session.connection().scalar(text("SELECT count(*) FROM " + table));
        return ((Number) count).longValue();
    }

    Long key(Long key) {
        assertThat(key).isNotNull();
        return key;
    }
}
