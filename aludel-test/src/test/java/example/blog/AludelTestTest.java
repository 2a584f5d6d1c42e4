package example.blog;

import static example.blog.TestRuns.assertAllSucceed;
import static example.blog.TestRuns.failure;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.sql.Sql;
import io.aludel.test.AludelTest;
import io.aludel.test.Database;
import io.aludel.test.SqlLog;
import io.aludel.test.TestEngine;
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

/** What {@code @AludelTest} does for the tests of an application: the classes within are such tests. */
class AludelTestTest {
    /** Other tests on the class path have entities, too; the tests within take this one from around them. */
    @TestEngine
    static final Registry MODELS = Registry.of(Author.class, Article.class);

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
}
