package example.blog;

import static example.blog.TestRuns.assertAllSucceed;
import static example.blog.TestRuns.failure;
import static example.blog.TestRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.StatementKind;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.load.FetchMode;
import io.aludel.test.AllowNPlusOne;
import io.aludel.test.AludelTest;
import io.aludel.test.NPlusOne;
import io.aludel.test.SqlLog;
import io.aludel.test.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What {@code @AludelTest} says of the statements of a test: the classes within are such tests, some of which fail. */
class WatchedStatementsTest {
    /** Other tests on the class path have entities, too; the tests within take this one from around them. */
    @TestEngine
    static final Registry MODELS = Registry.of(Author.class, Article.class);

    @AludelTest
    static class CountsCase {
        @Test
        void wrong(SessionFactory sessions, SqlLog log) {
            Blog blog = new Blog(sessions);
            blog.register("ann", "bob");
            assertThat(log.measure(blog::authors).count()).isEqualTo(1);
            log.measure(blog::titles).assertSelects(2);
            log.assertStatements(StatementKind.INSERT, "articles", 1);
            log.assertUpdates(0);
            log.assertDeletes(0);
            log.assertAtMost(6);
            log.assertInserts(1);
        }
    }

    @Test
    void aWrongCountListsTheStatementsWithTheirLines() {
        assertThat(failure(CountsCase.class))
                .startsWith(
                        "expected 1 INSERT, but there were 2, of 5 statements in all:\n  1. INSERT INTO authors (name) VALUES (?")
                .contains("\n       at example.blog.Blog.register(Blog.java:#)")
                .contains("\n  5. SELECT ");
    }

    // region loop
    @AludelTest
    static class LoopTest {
        @Test
        void titles(SessionFactory sessions) {
            Blog blog = new Blog(sessions.fetchMode(FetchMode.ONE));
            blog.register("ann", "bob", "cid");
            blog.titlesInALoop();
        }
    }
    // endregion

    @Test
    void aLazyLoadInALoopFailsWithAttributeLineAndRemedy() {
        assertThat(failure(LoopTest.class))
                .isEqualTo("N+1: Author.articles was loaded by 3 statements for 3 objects"
                        + " at example.blog.Blog.titlesInALoop(Blog.java:#)"
                        + "\n    called at example.blog.WatchedStatementsTest$LoopTest.titles(WatchedStatementsTest.java:#)"
                        + "\n    SELECT articles.id, articles.title, articles.author_id FROM articles WHERE articles.author_id = ?"
                        + "\n  Usually an attribute is touched in a loop over the rows of a query."
                        + "\n  Load it with the query: options(selectinload(Author_.articles)),"
                        + " or keep it: @AllowNPlusOne(\"why\").");
    }

    @AludelTest
    static class PeersCase {
        @Test
        void oneStatementForAll(SessionFactory sessions, SqlLog log) {
            Blog blog = new Blog(sessions);
            blog.register("ann", "bob", "cid");
            log.measure(blog::titlesInALoop).assertSelects(2);
        }
    }

    @Test
    void loadingForAllPeersIsNoLoop() {
        assertAllSucceed(PeersCase.class, 1);
    }

    @AludelTest
    static class ByHandCase {
        @Test
        void titles(SessionFactory sessions) {
            Blog blog = new Blog(sessions);
            blog.register("ann", "bob", "cid");
            blog.titlesByHand();
        }
    }

    @Test
    void aQueryInALoopFailsWithTheLinesThatLedToIt() {
        assertThat(failure(ByHandCase.class))
                .startsWith(
                        "N+1: the same query was executed 3 times at example.blog.Blog.titlesOf(Blog.java:#)"
                                + "\n    called at example.blog.Blog.titlesByHand(Blog.java:#)"
                                + "\n    called at example.blog.WatchedStatementsTest$ByHandCase.titles(WatchedStatementsTest.java:#)")
                .endsWith("Ask for all of them at once, by a join or in(..), or keep it: @AllowNPlusOne(\"why\").");
    }

    @AludelTest
    static class AllowedCase {
        @Test
        @AllowNPlusOne("the loop is what is tested")
        void allowed(SessionFactory sessions) {
            titles(sessions);
        }

        @Test
        void fewer(SessionFactory sessions) {
            Blog blog = new Blog(sessions);
            blog.register("ann", "bob");
            blog.titlesByHand();
        }

        @Test
        void severalCallsAreNoLoop(SessionFactory sessions) {
            Blog blog = new Blog(sessions);
            blog.authors();
            blog.authors();
            blog.authors();
        }

        private static void titles(SessionFactory sessions) {
            Blog blog = new Blog(sessions);
            blog.register("ann", "bob", "cid");
            blog.titlesByHand();
        }
    }

    @AludelTest(nPlusOne = NPlusOne.REPORT)
    static class ReportedCase {
        @Test
        void reported(SessionFactory sessions) {
            AllowedCase.titles(sessions);
        }
    }

    @AludelTest(nPlusOneThreshold = 4)
    static class ThresholdCase {
        @Test
        void threeAreFine(SessionFactory sessions) {
            AllowedCase.titles(sessions);
        }
    }

    @AludelTest(skip = "example.blog.Blog")
    static class SkippedCase {
        @Test
        void theLineIsTheTests(SessionFactory sessions, SqlLog log) {
            new Blog(sessions).authors();
            assertThat(log.statements().all().get(0).callSite().orElseThrow().methodName())
                    .isEqualTo("theLineIsTheTests");
        }
    }

    @Test
    void loopsCanBeAllowedReportedOrCounted() {
        assertAllSucceed(AllowedCase.class, 3);
        assertAllSucceed(ThresholdCase.class, 1);
        assertAllSucceed(SkippedCase.class, 1);
        EngineExecutionResults reported = run(ReportedCase.class);
        assertThat(reported.testEvents().succeeded().count()).isEqualTo(1);
        assertThat(reported.allEvents().reportingEntryPublished().count()).isEqualTo(1);
    }

    @AludelTest
    static class NoReasonCase {
        @Test
        @AllowNPlusOne(" ")
        void why() {}
    }

    @Test
    void allowingNeedsAReason() {
        assertThat(failure(NoReasonCase.class)).contains("@AllowNPlusOne of why() gives no reason");
    }

    @AludelTest(fetchMode = FetchMode.RAISE)
    static class StrictCase {
        @Test
        void titles(SessionFactory sessions) {
            Blog blog = new Blog(sessions);
            blog.register("ann");
            blog.titles();
            org.assertj.core.api.Assertions.assertThatThrownBy(blog::titlesInALoop)
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining("options(selectinload(Author_.articles))");
        }
    }

    @Test
    void strictTestsLoadNothingByTouch() {
        assertAllSucceed(StrictCase.class, 1);
    }
}
