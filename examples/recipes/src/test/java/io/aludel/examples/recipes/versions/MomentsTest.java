package io.aludel.examples.recipes.versions;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class MomentsTest {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final LocalDateTime TUESDAY = MONDAY.plusDays(1);
    private static final LocalDateTime FRIDAY = MONDAY.plusDays(4);

    private Engine engine;
    private SessionFactory all;
    private SessionFactory sessions;
    private LocalDateTime now = MONDAY;

    @BeforeEach
    void furnish(TestDatabase db) {
        engine = Engine.create(db.url());
        all = Models.create(engine, Room.class, Rate.class);
        sessions = all.with(all.options());
        Moments.seenAt(sessions, () -> now);
        Moments.insteadOfUpdates(sessions, () -> now);
        sessions.transactWithoutResult(session -> session.addAll(
                List.of(new Room(1, MONDAY, "Blue"), new Rate(10, MONDAY, 1, 80), new Room(2, MONDAY, "Red"))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Room room(Session session) {
        return session.execute(select(Room.class).where(Room_.number.eq(1L))).one();
    }

    private void change() {
        now = TUESDAY;
        sessions.transactWithoutResult(session -> {
            Room room = room(session);
            assertThat(room.getRates()).hasSize(1);
            room.getRates().get(0).setAmount(95);
        });
        now = FRIDAY;
        sessions.transactWithoutResult(session -> room(session).setName("Azure"));
    }

    @Test
    void aChangeEndsOneRowAndBeginsAnother() {
        change();
        try (Session session = SessionFactory.of(engine, all.registry()).open()) {
            assertThat(session.execute(select(Rate.class).orderBy(Rate_.validFrom))
                            .all())
                    .extracting(Temporal::getValidFrom, Temporal::getValidTo, Rate::getAmount)
                    .containsExactly(tuple(MONDAY, TUESDAY, 80), tuple(TUESDAY, Temporal.FOR_EVER, 95));
            assertThat(session.execute(select(Room.class).orderBy(Room_.number, Room_.validFrom))
                            .all())
                    .extracting(Temporal::getValidFrom, Temporal::getValidTo, Room::getName)
                    .containsExactly(
                            tuple(MONDAY, FRIDAY, "Blue"),
                            tuple(FRIDAY, Temporal.FOR_EVER, "Azure"),
                            tuple(MONDAY, Temporal.FOR_EVER, "Red"));
        }
    }

    @Test
    void sessionsSeeWhatHolds() {
        change();
        for (LocalDateTime moment : List.of(MONDAY, TUESDAY, FRIDAY)) {
            now = moment;
            String name = moment.equals(FRIDAY) ? "Azure" : "Blue";
            int amount = moment.equals(MONDAY) ? 80 : 95;
            for (var option : List.of(selectinload(Room_.rates), joinedload(Room_.rates))) {
                try (Session session = sessions.open()) {
                    Room room = session.execute(select(Room.class)
                                    .where(Room_.number.eq(1L))
                                    .options(option))
                            .one();
                    assertThat(room.getName()).isEqualTo(name);
                    assertThat(room.getRates()).extracting(Rate::getAmount).containsExactly(amount);
                }
            }
            try (Session session = sessions.open()) {
                assertThat(room(session).getRates()).extracting(Rate::getAmount).containsExactly(amount);
                assertThat(session.scalars(select(Rate_.amount)
                                        .join(Room.class, Room_.number.eq(Rate_.room))
                                        .where(Room_.name.eq(name)))
                                .all())
                        .containsExactly(amount);
            }
        }
    }

    @Test
    void theChangedObjectIsTheOneThatGoesOn() {
        now = TUESDAY;
        try (Session session = sessions.open()) {
            Room room = room(session);
            room.setName("Green");
            session.commit();
            assertThat(room(session)).isSameAs(room);
            assertThat(room.getValidFrom()).isEqualTo(TUESDAY);
        }
    }
}
