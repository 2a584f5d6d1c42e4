package io.aludel.orm.session;

import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a session says when it is used in a wrong way: a code, what happened in the application's words, and what to do. */
class SessionMessagesTest {
    private Engine engine;
    private Session session;

    @BeforeEach
    void open() {
        Registry models = Registry.of(Member.class, Loan.class, Badge.class);
        engine = Engine.create("sqlite::memory:");
        models.metadata().createAll(engine);
        session = SessionFactory.of(engine, models).open();
        session.add(new Badge("a", 1));
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeIsToldWithARemedy() {
        Member ann = new Member("ann");
        return Stream.of(
                mistake("no entity", "java.lang.String", "@Entity", () -> session.add("text")),
                mistake("not here", "Member", "session.contains", () -> session.expunge(ann)),
                mistake("not persisted", "Member", "expunge", () -> session.delete(ann)),
                mistake("a key of another type", "LocalDate", "@Id", () -> session.get(Member.class, LocalDate.EPOCH)),
                mistake(
                        "a name nearly right",
                        "nmae",
                        "Did you mean 'name'?",
                        () -> session.scalars(select(Member.class).filterBy("nmae", "x"))
                                .all()),
                mistake(
                        "a name not right at all",
                        "colour",
                        "It has ",
                        () -> session.execute(
                                insert(Badge.class).values(List.of(Map.of("code", "b", "level", 1, "colour", "red"))))),
                mistake("a savepoint that has ended", "savepoint", "beginNested()", () -> {
                    Savepoint savepoint = session.beginNested();
                    savepoint.rollback();
                    savepoint.commit();
                }),
                mistake("no object where there has to be one", "Badge", "get(", () -> session.getOne(Badge.class, "z")),
                mistake("flush within flush", "flush()", "beforeFlush", () -> {
                    session.events().afterFlush(same -> same.flush());
                    session.add(new Badge("c", 1));
                    session.flush();
                }));
    }

    private static DynamicTest mistake(String name, String said, String remedy, Runnable made) {
        return DynamicTest.dynamicTest(name, () -> {
            Throwable failure = catchThrowable(made::run);
            assertThat(failure).hasMessageMatching("(?s)(ORM|CORE)-\\d{4}: .+\\.( Did you mean '\\w+'\\?|.*\n  .+)");
            assertThat(failure).hasMessageContaining(said).hasMessageContaining(remedy);
        });
    }
}
