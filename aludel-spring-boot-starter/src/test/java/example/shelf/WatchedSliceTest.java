package example.shelf;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.allOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.aludel.orm.Session;
import io.aludel.spring.boot.test.DataAludelTest;
import io.aludel.spring.model.Author;
import io.aludel.spring.model.Author_;
import io.aludel.spring.model.Book;
import io.aludel.test.AllowNPlusOne;
import io.aludel.test.SqlLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Statements of tests with a Spring context are counted, and those in loops are found. */
class WatchedSliceTest {
    /** Run by the test kit, where what fails is no failure of this class. */
    @DataAludelTest(properties = {"aludel.url=sqlite::memory:", "aludel.migrations.locations=history"})
    static class Watched {
        @Autowired
        private Session session;

        @BeforeEach
        void write() {
            for (String name : new String[] {"bob", "cid"}) {
                Author author = new Author(name);
                author.getBooks().add(new Book("About " + name));
                session.add(author);
            }
            session.flush();
            session.expungeAll();
        }

        private void loop() {
            for (Long id : session.execute(select(Author_.id)).all()) {
                assertThat(session.getOne(Author.class, id).getBooks()).hasSizeLessThan(2);
            }
        }

        @Test
        void listenersOfTheApplicationAreThere(@Autowired ApplicationContext context) {
            session.add(new Author("DAN"));
            assertThat(session.execute(select(Author_.name)).all()).contains("dan");
            assertThat(context.containsBean("leftOut")).isFalse();
        }

        @Test
        void statementsAreCounted(SqlLog log) {
            log.assertNoStatements();
            assertThat(session.execute(select(Author_.name)).all()).hasSize(3);
            log.assertSelects(1);
        }

        @Test
        void loopsFail() {
            loop();
        }

        @Test
        @AllowNPlusOne("three authors")
        void unlessTheyAreAllowed() {
            loop();
        }
    }

    @Test
    void aSliceIsWatched() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(Watched.class))
                .execute()
                .testEvents()
                .assertStatistics(events -> events.succeeded(3).failed(1))
                .assertThatEvents()
                .haveExactly(
                        1,
                        allOf(
                                test("loopsFail"),
                                finishedWithFailure(message(told -> told.contains("N+1: ")
                                        && told.contains("Author.books")
                                        && told.contains("WatchedSliceTest.java")
                                        && told.contains("selectinload(Author_.books)")))));
    }
}
