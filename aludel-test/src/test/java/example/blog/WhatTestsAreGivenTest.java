package example.blog;

import static example.blog.TestRuns.assertAllSucceed;
import static example.blog.TestRuns.failure;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.sql.Sql;
import io.aludel.test.AludelTest;
import io.aludel.test.Database;
import io.aludel.test.Fixture;
import io.aludel.test.SqlFixture;
import io.aludel.test.SqlLog;
import io.aludel.test.TestEngine;
import io.aludel.test.TestSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fixtures, engines, models and migrations for the tests of an application: the classes within are such tests, some of which fail. */
class WhatTestsAreGivenTest {
    /** Other tests on the class path have entities, too; the tests within take this one from around them. */
    @TestEngine
    static final Registry MODELS = Registry.of(Author.class, Article.class);

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

    @AludelTest
    static class ConfiguredUrlCase {
        @Test
        void itIsThat(Engine engine) {
            assertThat(engine.url().toString()).contains("configured");
        }
    }

    @AludelTest
    static class ConfiguredDatabaseCase {
        @Test
        void itIsThat(Engine engine) {
            assertThat(engine.dialect().name()).isEqualTo("h2");
        }
    }

    @AludelTest(database = Database.SQLITE)
    static class SaidDatabaseCase {
        @Test
        void itIsThat(Engine engine) {
            assertThat(engine.dialect().name()).isEqualTo("sqlite");
        }
    }

    @Test
    void theDatabaseOfAllTestsIsConfigured() {
        Map<String, String> url = Map.of("aludel.test.url", "h2:mem:configured?DB_CLOSE_DELAY=-1");
        Map<String, String> database = Map.of("aludel.test.database", "h2");
        assertAllSucceed(ConfiguredUrlCase.class, 1, url);
        assertAllSucceed(ConfiguredDatabaseCase.class, 1, database);
        assertAllSucceed(SaidDatabaseCase.class, 1, url);
        assertAllSucceed(SaidDatabaseCase.class, 1, database);
        assertThat(failure(ConfiguredDatabaseCase.class, Map.of("aludel.test.database", "oracle")))
                .contains("the configuration parameter aludel.test.database is 'oracle'");
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
