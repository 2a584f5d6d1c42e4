package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.EngineRouter;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session over two databases: by entity, or by reading and writing. */
class RoutingTest {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);

    @TempDir
    Path directory;

    private Engine main;
    private Engine other;

    @BeforeEach
    void create() {
        main = Engine.create("sqlite:" + directory.resolve("main.db"));
        other = Engine.create("sqlite:" + directory.resolve("other.db"));
        MODELS.metadata().createAll(main);
        MODELS.metadata().createAll(other);
    }

    @AfterEach
    void close() {
        main.close();
        other.close();
    }

    private long count(Engine engine, String table) {
        try (var connection = engine.connect()) {
            return connection
                                    .execute(text("SELECT count(*) FROM " + table))
                                    .all()
                                    .size()
                            == 1
                    ? connection.execute(text("SELECT * FROM " + table)).all().size()
                    : -1;
        }
    }

    @Test
    void eachEntityHasItsDatabase() {
        SessionFactory sessions = SessionFactory.of(main, MODELS)
                .with(SessionOptions.DEFAULT.router(EngineRouter.byEntity(Map.of(Badge.class, other))));
        try (Session session = sessions.open()) {
            session.add(new Member("ann"));
            session.add(new Badge("a", 1));
            session.commit();
            assertThat(count(main, "member")).isEqualTo(1);
            assertThat(count(main, "badge")).isZero();
            assertThat(count(other, "badge")).isEqualTo(1);
            assertThat(session.getOne(Badge.class, "a").getLevel()).isEqualTo(1);
            assertThat(session.execute(select(Member.class)).all()).hasSize(1);
            session.execute(update(Badge.class).set(Badge_.level, 5).where(Badge_.code.eq("a")));
            session.rollback();
            assertThat(session.getOne(Badge.class, "a").getLevel()).isEqualTo(1);
            session.getOne(Badge.class, "a").setLevel(7);
            session.execute(select(Member.class)).one().setEmail("x");
            session.commit();
        }
        try (Session session = sessions.open()) {
            assertThat(session.getOne(Badge.class, "a").getLevel()).isEqualTo(7);
            assertThat(session.execute(select(Member.class)).one().getEmail()).isEqualTo("x");
        }
    }

    @Test
    void readingGoesToTheReplica() {
        SessionFactory.of(other, MODELS).transactWithoutResult(session -> session.add(new Badge("replica", 1)));
        SessionFactory sessions = SessionFactory.of(main, MODELS)
                .with(SessionOptions.DEFAULT.router(request -> request.isReading() ? other : null));
        try (Session session = sessions.open()) {
            session.add(new Badge("main", 1));
            session.commit();
            assertThat(session.execute(select(Badge_.code).from(Badge.class)).all())
                    .containsExactly("replica");
        }
        assertThat(count(main, "badge")).isEqualTo(1);
    }
}
