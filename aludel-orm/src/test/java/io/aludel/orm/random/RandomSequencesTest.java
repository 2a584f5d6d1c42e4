package io.aludel.orm.random;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.fail;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.random.Club.Badge;
import io.aludel.orm.random.Club.Person;
import io.aludel.orm.random.Club.Skill;
import io.aludel.orm.random.Club.Task;
import io.aludel.orm.random.Club.Team;
import io.aludel.orm.random.Depot.Asset;
import io.aludel.orm.random.Depot.Contract;
import io.aludel.orm.random.Depot.Item;
import io.aludel.orm.random.Depot.Lease;
import io.aludel.orm.random.Depot.Locker;
import io.aludel.orm.random.Depot.Machine;
import io.aludel.orm.random.Depot.Memo;
import io.aludel.orm.random.Depot.Note;
import io.aludel.orm.random.Depot.Tool;
import io.aludel.orm.random.Journal.Entry;
import io.aludel.orm.random.Journal.Review;
import io.aludel.orm.random.Journal.Verdict;
import io.aludel.orm.random.School.Course;
import io.aludel.orm.random.School.Seat;
import io.aludel.orm.random.School.Syllabus;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random operations on random object graphs: after each commit the tables, a fresh session and the session itself say what a simple
 * model says. A failure names its seed and the fewest operations that fail.
 *
 * <p>{@code -Daludel.random.seed=42} begins with a seed, {@code -Daludel.random.sequences=1} says how many, {@code
 * -Daludel.random.minutes=60} for how long, each time with other seeds unless one is given. The seeds are printed.
 */
@EveryDatabase
class RandomSequencesTest {
    private static final Registry MODELS = Registry.of(
            Team.class,
            Person.class,
            Badge.class,
            Task.class,
            Skill.class,
            Asset.class,
            Tool.class,
            Machine.class,
            Note.class,
            Memo.class,
            Contract.class,
            Lease.class,
            Item.class,
            Locker.class,
            Course.class,
            Seat.class,
            Syllabus.class,
            Entry.class,
            Review.class,
            Verdict.class);
    private static final int ON_SQLITE = 2000;
    private static final int ELSEWHERE = 200;

    @Test
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void databaseAndSessionsAgreeWithTheModel(TestDatabase database) {
        long minutes = Long.getLong("aludel.random.minutes", 0);
        long seed = Long.getLong("aludel.random.seed", minutes == 0 ? 1 : System.currentTimeMillis());
        boolean other = !database.url().contains("sqlite");
        int sequences = Integer.getInteger("aludel.random.sequences", other ? ELSEWHERE : ON_SQLITE);
        Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
        System.out.println("random sequences on " + database.kind() + " from seed " + seed);
        try (Engine engine = Engine.create(database.url())) {
            MODELS.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, MODELS);
            long current = seed;
            while (current < seed + sequences || Instant.now().isBefore(end)) {
                check(sessions, current++);
            }
            System.out.println(
                    "random sequences on " + database.kind() + ": seeds " + seed + " to " + (current - 1) + " agree");
        }
    }

    private static void check(SessionFactory sessions, long seed) {
        Sequence sequence = Sequence.of(seed);
        Throwable failure = failure(sessions, sequence);
        if (failure != null) {
            Sequence smallest = sequence.shrink(shorter -> failure(sessions, shorter) != null);
            Throwable cause = failure(sessions, smallest);
            fail("seed " + seed + " fails; the fewest operations that do:\n" + smallest, cause);
        }
    }

    private static @Nullable Throwable failure(SessionFactory sessions, Sequence sequence) {
        clear(sessions);
        try (Run run = new Run(sessions)) {
            for (Sequence.Step step : sequence.steps()) {
                step.operation().apply(run, step.a(), step.b());
            }
            return null;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }

    private static void clear(SessionFactory sessions) {
        try (Session session = sessions.open()) {
            for (String statement : List.of(
                    "UPDATE rs_team SET captain_id = NULL",
                    "UPDATE rs_person SET mentor_id = NULL",
                    "DELETE FROM rs_person_skill",
                    "DELETE FROM rs_course_needs",
                    "DELETE FROM rs_course_topic",
                    "DELETE FROM rs_course_room",
                    "DELETE FROM rs_course_hours",
                    "DELETE FROM rs_seat",
                    "DELETE FROM rs_syllabus",
                    "DELETE FROM rs_review",
                    "DELETE FROM rs_entry",
                    "DELETE FROM rs_course",
                    "DELETE FROM rs_machine",
                    "DELETE FROM rs_tool",
                    "DELETE FROM rs_asset",
                    "DELETE FROM rs_note",
                    "DELETE FROM rs_contract",
                    "DELETE FROM rs_lease",
                    "DELETE FROM rs_item",
                    "DELETE FROM rs_locker",
                    "DELETE FROM rs_badge",
                    "DELETE FROM rs_task",
                    "DELETE FROM rs_skill",
                    "DELETE FROM rs_person",
                    "DELETE FROM rs_team")) {
                session.connection().execute(text(statement));
            }
            session.commit();
        }
    }
}
