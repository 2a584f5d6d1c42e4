package io.aludel.examples.recipes.association;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class LotteryTest {
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void draw(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Lottery.class, Draw.class, DrawnNumber.class);
        sessions.transactWithoutResult(session -> {
            Lottery lottery = new Lottery("six of 49");
            lottery.getNumbers().put("monday", Set.of(1, 2, 3));
            session.add(lottery);
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Lottery lottery(Session session) {
        return session.execute(select(Lottery.class)).one();
    }

    private static long rows(Session session, Class<?> type) {
        return session.scalar(select(count()).from(type));
    }

    @Test
    void aMapOfSetsHidesTheObjectsBetween() {
        sessions.transactWithoutResult(session -> {
            Lottery lottery = lottery(session);
            assertThat(lottery.getNumbers().get("monday")).containsExactlyInAnyOrder(1, 2, 3);
            lottery.getNumbers().get("monday").add(4);
            lottery.getNumbers().get("monday").add(3);
            lottery.getNumbers().get("monday").remove(1);
        });
        try (Session session = sessions.open()) {
            assertThat(lottery(session).getNumbers()).containsOnly(entry("monday", Set.of(2, 3, 4)));
            assertThat(rows(session, DrawnNumber.class)).isEqualTo(3);
        }
    }

    @Test
    void aDayThatIsAskedForIsThere() {
        sessions.transactWithoutResult(session -> {
            lottery(session).getNumbers("friday").addAll(Set.of(7, 8, 9));
            assertThat(lottery(session).getNumbers("monday")).hasSize(3);
        });
        try (Session session = sessions.open()) {
            assertThat(lottery(session).getNumbers())
                    .containsOnly(entry("monday", Set.of(1, 2, 3)), entry("friday", Set.of(7, 8, 9)));
            assertThat(rows(session, Draw.class)).isEqualTo(2);
        }
    }

    @Test
    void aDayThatIsTakenOutTakesItsNumbersAlong() {
        sessions.transactWithoutResult(session -> lottery(session).getNumbers().remove("monday"));
        try (Session session = sessions.open()) {
            assertThat(lottery(session).getNumbers()).isEmpty();
            assertThat(rows(session, Draw.class)).isZero();
            assertThat(rows(session, DrawnNumber.class)).isZero();
        }
    }
}
