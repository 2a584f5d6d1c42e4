package example.blog;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.StatementKind;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.load.FetchMode;
import io.aludel.sql.Sql;
import io.aludel.test.AllowNPlusOne;
import io.aludel.test.AludelTest;
import io.aludel.test.Database;
import io.aludel.test.Fixture;
import io.aludel.test.NPlusOne;
import io.aludel.test.SqlFixture;
import io.aludel.test.SqlLog;
import io.aludel.test.TestEngine;
import io.aludel.test.TestSchema;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What {@code @AludelTest} does for the tests of an application: the classes within are such tests, some of which fail. */
class AludelTestTest {
    /** Other tests on the class path have entities, too; the tests within take this one from around them. */
    @TestEngine
    static final Registry MODELS = Registry.of(Author.class, Article.class);

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.executor-service", "WORKER_THREAD_POOL")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .selectors(selectClass(tests))
                .execute();
    }

    private static void assertAllSucceed(Class<?> tests, int count) {
        EngineExecutionResults results = run(tests);
        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(count);
    }

    private static List<String> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .map(thrown -> String.valueOf(thrown.getMessage()))
                .map(message -> message.replaceAll("(\\w+\\.java):\\d+", "$1:#"))
                .toList();
    }

    private static String failure(Class<?> tests) {
        List<String> failures = failures(run(tests));
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    // region titles
    @AludelTest
    static class TitlesTest {
        private Blog blog;

        @BeforeEach
        void open(SessionFactory sessions) {
            blog = new Blog(sessions);
            blog.register("ann", "bob", "cid");
        }

        @Test
        void titlesTakeTwoStatements(SqlLog log) {
            assertThat(blog.titles()).containsExactly("About ann", "About bob", "About cid");
            log.assertStatements(2);
        }
    }
    // endregion

    @Test
    void aTestGetsWhatItNeeds() {
        assertAllSucceed(TitlesTest.class, 1);
    }

    @AludelTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class RolledBackCase {
        @Test
        @Order(1)
        void codeThatCommits(SessionFactory sessions, Session session, Engine engine, Connection connection) {
            new Blog(sessions).register("ann");
            session.add(new Author("bob"));
            session.commit();
            engine.transact(
                    own -> own.execute(Sql.insert(sessions.registry().metadata().table("authors"))
                            .values(java.util.Map.of("name", "cid"))));
            assertThat(new Blog(sessions).authors()).isEqualTo(3);
            assertThat(session.execute(select(Author_.name).orderBy(Author_.name))
                            .all())
                    .containsExactly("ann", "bob", "cid");
            assertThat(connection
                            .execute(Sql.text("SELECT count(*) FROM articles"))
                            .one()
                            .get(0, Long.class))
                    .isEqualTo(1);
        }

        @Test
        @Order(2)
        void nothingIsLeft(SessionFactory sessions) {
            assertThat(new Blog(sessions).authors()).isZero();
        }

        @Test
        @Order(3)
        void rollbacksUndoWhatTheirSessionDid(SessionFactory sessions) {
            Blog blog = new Blog(sessions);
            blog.register("ann");
            try (Session outer = sessions.open()) {
                outer.add(new Author("lost"));
                outer.flush();
                outer.rollback();
                outer.add(new Author("kept"));
                outer.commit();
                outer.add(new Author("left open"));
                outer.flush();
            }
            assertThat(blog.authors()).isEqualTo(2);
        }

        @Test
        @Order(4)
        void transactionsWithinTransactions(SessionFactory sessions) {
            Blog blog = new Blog(sessions);
            try (Session outer = sessions.open()) {
                outer.add(new Author("outer"));
                outer.flush();
                blog.register("inner");
                outer.commit();
            }
            assertThat(blog.authors()).isEqualTo(2);
        }
    }

    @Test
    void whatIsCommittedIsRolledBackInTheEnd() {
        assertAllSucceed(RolledBackCase.class, 4);
    }

    @AludelTest(database = Database.H2)
    static class RolledBackOnH2Case extends RolledBackCase {}

    @AludelTest(database = Database.POSTGRESQL)
    static class RolledBackOnPostgresqlCase extends RolledBackCase {}

    @AludelTest(database = Database.MARIADB)
    static class RolledBackOnMariadbCase extends RolledBackCase {}

    @Test
    void soItIsOnOtherDatabases() {
        assertAllSucceed(RolledBackOnH2Case.class, 4);
    }

    @Test
    void serversAreStartedWhereTheyAreOnTheClassPath() {
        assertAllSucceed(RolledBackOnPostgresqlCase.class, 4);
        assertAllSucceed(RolledBackOnMariadbCase.class, 4);
    }

    @AludelTest
    static class NestedCase {
        private final Blog blog;

        NestedCase(SessionFactory sessions) {
            blog = new Blog(sessions);
        }

        @BeforeEach
        void fill() {
            blog.register("ann");
        }

        @Nested
        class Within {
            @Test
            void seesWhatTheOuterClassDid(SqlLog log) {
                log.assertNoStatements();
                assertThat(blog.authors()).isEqualTo(1);
                log.assertSelects(1);
            }

            @Test
            void inEachTestAnew() {
                assertThat(blog.authors()).isEqualTo(1);
            }
        }
    }

    @Test
    void nestedClassesBelongToTheTest() {
        assertAllSucceed(NestedCase.class, 2);
    }

    @AludelTest(database = Database.H2)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstanceCase {
        @BeforeAll
        void forAll(SessionFactory sessions) {
            new Blog(sessions).register("stays");
        }

        @Test
        void first(SessionFactory sessions) {
            new Blog(sessions).register("ann");
            assertThat(new Blog(sessions).authors()).isEqualTo(2);
        }

        @Test
        void second(SessionFactory sessions) {
            new Blog(sessions).register("bob");
            assertThat(new Blog(sessions).authors()).isEqualTo(2);
        }
    }

    @Test
    void whatIsWrittenForAllTestsStays() {
        assertAllSucceed(OneInstanceCase.class, 2);
    }

    @AludelTest
    static class SessionForAllCase {
        @BeforeAll
        static void forAll(Session session) {}

        @Test
        void never() {}
    }

    @Test
    void aSessionBelongsToOneTest() {
        assertThat(failure(SessionForAllCase.class))
                .contains("a Session belongs to one test")
                .contains("Take it as a parameter of the test or of a @BeforeEach method");
    }

    @AludelTest(database = Database.H2)
    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelCase {
        private static final CountDownLatch BOTH = new CountDownLatch(2);

        private static void alone(SessionFactory sessions, SqlLog log) throws InterruptedException {
            new Blog(sessions).register("same");
            BOTH.countDown();
            assertThat(BOTH.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(new Blog(sessions).authors()).isEqualTo(1);
            log.assertInserts(2);
            log.assertSelects(1);
        }

        @Test
        void one(SessionFactory sessions, SqlLog log) throws InterruptedException {
            alone(sessions, log);
        }

        @Test
        void other(SessionFactory sessions, SqlLog log) throws InterruptedException {
            alone(sessions, log);
        }
    }

    @Test
    void testsRunAtTheSameTime() {
        assertAllSucceed(ParallelCase.class, 2);
    }

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
                        + "\n    called at example.blog.AludelTestTest$LoopTest.titles(AludelTestTest.java:#)"
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
                .startsWith("N+1: the same query was executed 3 times at example.blog.Blog.titlesOf(Blog.java:#)"
                        + "\n    called at example.blog.Blog.titlesByHand(Blog.java:#)"
                        + "\n    called at example.blog.AludelTestTest$ByHandCase.titles(AludelTestTest.java:#)")
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

    // region fixtures
    @AludelTest
    @SqlFixture("authors.sql")
    static class FixturesTest {
        @Fixture
        Author dora() {
            return new Author("Dora");
        }

        @Fixture
        List<Article> articles(Author dora) {
            return List.of(new Article("One", dora), new Article("Two", dora));
        }

        @Test
        void theyAreThere(Session session, Author dora, SqlLog log) {
            log.assertNoStatements();
            assertThat(session.execute(select(Author_.name).orderBy(Author_.name))
                            .all())
                    .containsExactly("Ann", "Bob; the other", "Dora");
            assertThat(session.get(Author.class, dora.getId()).orElseThrow().getArticles())
                    .hasSize(2);
        }
    }
    // endregion

    @Test
    void fixturesAreThereBeforeEachTest() {
        assertAllSucceed(FixturesTest.class, 1);
    }

    @AludelTest
    @SqlFixture("missing.sql")
    static class MissingScriptCase {
        @Test
        void never() {}
    }

    @AludelTest
    static class CircleCase {
        @Fixture
        Author author(Article article) {
            return article.getAuthor();
        }

        @Fixture
        Article article(Author author) {
            return author.getArticles().get(0);
        }

        @Test
        void never() {}
    }

    @AludelTest
    static class AmbiguousCase {
        @Fixture
        Author ann() {
            return new Author("Ann");
        }

        @Fixture
        Author bob() {
            return new Author("Bob");
        }

        @Test
        void byName(Author bob) {
            assertThat(bob.getName()).isEqualTo("Bob");
        }
    }

    @Test
    void fixturesThatCannotBeAreTold() {
        assertThat(failure(MissingScriptCase.class)).contains("names missing.sql, which is not there");
        assertThat(failure(CircleCase.class)).contains("the fixtures [article, author] need each other");
        assertAllSucceed(AmbiguousCase.class, 1);
    }

    // region given
    @AludelTest
    static class GivenTest {
        @TestEngine
        static final SessionFactory SESSIONS = SessionFactory.of(
                Engine.create("h2:mem:given?DB_CLOSE_DELAY=-1"), Registry.of(Author.class, Article.class));

        @Test
        void committedInTheTestOnly(SessionFactory sessions) {
            new Blog(sessions).register("ann");
            assertThat(new Blog(sessions).authors()).isEqualTo(1);
            assertThat(new Blog(SESSIONS).authors()).isZero();
        }
    }
    // endregion

    @AludelTest
    static class GivenByMethodCase {
        @TestEngine
        static Engine engine() {
            return Engine.create("h2:mem:givenbymethod?DB_CLOSE_DELAY=-1");
        }

        @TestEngine
        static Registry models() {
            return Registry.of(Author.class, Article.class);
        }

        @Test
        void itIsThat(Engine engine) {
            assertThat(engine.url().toString()).contains("givenbymethod");
        }
    }

    @AludelTest
    static class GivenToNobodyCase {
        @TestEngine
        Engine engine = Engine.create("sqlite::memory:");

        @Test
        void never() {}
    }

    @Test
    void engineAndModelsCanBeGiven() {
        assertAllSucceed(GivenTest.class, 1);
        assertAllSucceed(GivenByMethodCase.class, 1);
        assertThat(failure(GivenToNobodyCase.class)).contains("@TestEngine GivenToNobodyCase.engine is not static");
    }

    // region migrated
    @Revision(
            id = "5a0e1c7d9b42",
            down = {},
            message = "create authors and articles")
    static final class CreateBlog implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute(
                    "CREATE TABLE authors (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL, since INT DEFAULT 2026)");
            op.execute(
                    "CREATE TABLE articles (id INTEGER PRIMARY KEY, title VARCHAR(200), author_id INTEGER NOT NULL)");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("articles");
            op.dropTable("authors");
        }
    }

    @AludelTest(
            database = Database.SQLITE,
            schema = TestSchema.MIGRATE,
            models = {Author.class, Article.class})
    static class MigratedTest {
        @TestEngine
        static final JavaRevisions REVISIONS = JavaRevisions.of(CreateBlog.class);

        @Test
        void theTablesAreThoseOfTheRevisions(SessionFactory sessions, Connection connection) {
            new Blog(sessions).register("ann");
            assertThat(connection
                            .execute(Sql.text("SELECT since FROM authors"))
                            .one()
                            .get(0, Integer.class))
                    .isEqualTo(2026);
        }
    }
    // endregion

    @Test
    void tablesMayComeFromMigrations() {
        assertAllSucceed(MigratedTest.class, 1);
    }
}
