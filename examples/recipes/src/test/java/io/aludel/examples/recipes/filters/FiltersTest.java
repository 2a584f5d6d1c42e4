package io.aludel.examples.recipes.filters;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.event.Registration;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class FiltersTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void write(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Person.class, DiaryEntry.class);
        sessions.transactWithoutResult(session -> session.addAll(List.of(
                new Person("ann", true)
                        .write(MONDAY, "rain", true)
                        .write(MONDAY, "a secret", false)
                        .write(FRIDAY, "sun", true),
                new Person("bob", false).write(MONDAY, "fog", true))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void onlyWhatIsSharedIsSeen() {
        try (Registration filter = Filters.sharedOnly(sessions);
                Session session = sessions.open()) {
            List<Person> people = session.execute(select(Person.class)).all();

            assertThat(people).extracting(Person::getName).containsExactly("ann");
            assertThat(people.get(0).getEntries())
                    .extracting(DiaryEntry::getText)
                    .containsExactly("rain", "sun");
            assertThat(session.get(Person.class, 2L)).isEmpty();
        }
    }

    @Test
    void joinsAreFilteredToo() {
        try (Registration filter = Filters.sharedOnly(sessions);
                Session session = sessions.open()) {
            assertThat(session.scalars(select(DiaryEntry_.text)
                                    .join(DiaryEntry_.person)
                                    .orderBy(DiaryEntry_.text))
                            .all())
                    .containsExactly("rain", "sun");
            Person ann = session.execute(select(Person.class).options(joinedload(Person_.entries)))
                    .one();
            assertThat(ann.getEntries()).hasSize(2);
        }
    }

    @Test
    void whatIsNotSeenIsNotChanged() {
        try (Registration filter = Filters.sharedOnly(sessions)) {
            sessions.transactWithoutResult(session -> session.execute(
                    update(DiaryEntry.class).set(DiaryEntry_.text, "gone").allRows()));
        }

        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(DiaryEntry_.text).orderBy(DiaryEntry_.id))
                            .all())
                    .containsExactly("gone", "a secret", "gone", "gone");
        }
    }

    @Test
    void whatIsNotSeenIsNotDeleted() {
        try (Registration filter = Filters.sharedOnly(sessions)) {
            sessions.transactWithoutResult(session -> assertThat(
                            session.execute(delete(DiaryEntry.class).allRows()).rowCount())
                    .isEqualTo(3));
        }

        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(DiaryEntry_.text)).all()).containsExactly("a secret");
        }
    }

    @Test
    void aStatementMayAskForEverything() {
        try (Registration filter = Filters.sharedOnly(sessions);
                Session session = sessions.open()) {
            assertThat(session.execute(select(Person.class)
                                    .orderBy(Person_.name)
                                    .withOption(Filters.INCLUDE_PRIVATE, true))
                            .all())
                    .extracting(Person::getName)
                    .containsExactly("ann", "bob");
        }
    }

    @Test
    void sessionsOfSomeDaysSeeThoseAlone() {
        try (Session session = Filters.between(sessions, FRIDAY, FRIDAY).open()) {
            Person ann = session.get(Person.class, 1L).orElseThrow();

            assertThat(ann.getEntries()).extracting(DiaryEntry::getText).containsExactly("sun");
        }
    }
}
