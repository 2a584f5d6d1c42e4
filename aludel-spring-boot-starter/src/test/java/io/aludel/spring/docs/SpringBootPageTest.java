package io.aludel.spring.docs;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.spring.SpringFixture.authors;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.SpringFixture;
import io.aludel.spring.boot.EngineListener;
import io.aludel.spring.boot.SessionListener;
import io.aludel.spring.boot.TenantSource;
import io.aludel.spring.boot.test.DataAludelTest;
import io.aludel.spring.boot.test.WatchStatements;
import io.aludel.spring.model.Author;
import io.aludel.spring.model.Author_;
import io.aludel.test.SqlLog;
import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@code docs/spring-boot.md} shows tested code. */
class SpringBootPageTest {
    // region springService
    @Service
    static class Authors {
        private final Session session;

        Authors(Session session) {
            this.session = session;
        }

        @Transactional
        public Long add(String name) {
            Author author = new Author(name);
            session.add(author);
            session.flush(); // for the key; the commit would write as well
            return author.getId();
        }

        @Transactional(readOnly = true)
        public List<Author> withBooks() {
            return session.execute(select(Author.class)
                            .options(selectinload(Author_.books))
                            .orderBy(Author_.name))
                    .all();
        }
    }
    // endregion

    // region springListeners
    @Configuration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        SessionListener lowerCaseNames() {
            return events -> events.beforeInsert(
                    Author.class,
                    (author, connection) -> author.setName(author.getName().toLowerCase(Locale.ROOT)));
        }

        @Bean
        EngineListener counting() {
            return events -> events.beforeExecute(statement -> System.out.println(statement.sql()));
        }

        @Bean
        TenantSource tenants() {
            return () -> "the tenant of the present request";
        }
    }
    // endregion

    // region springSlice
    @DataAludelTest(properties = "aludel.url=sqlite::memory:")
    static class AuthorsTest {
        @Autowired
        private Session session;

        @Test
        void namesAreUnique() {
            session.add(new Author("ann"));
            session.flush();
        }
    }
    // endregion

    // region springWatch
    @SpringBootTest(properties = "aludel.url=sqlite::memory:")
    @WatchStatements
    static class ShelfTest {
        @Test
        void authorsTakeTwoStatements(@Autowired Authors authors, SqlLog log) {
            authors.withBooks();
            log.assertStatements(2);
        }
    }
    // endregion

    @Test
    void theServiceWorks() {
        SpringFixture.plain()
                .withPropertyValues("aludel.url=sqlite::memory:", "aludel.migrations.locations=history")
                .withUserConfiguration(Listening.class)
                .withBean(Authors.class)
                .run(context -> {
                    assertThat(context.getBean(Authors.class).add("BOB")).isEqualTo(2);
                    assertThat(context.getBean(Authors.class).withBooks()).hasSize(2);
                    assertThat(authors(context.getBean(SessionFactory.class))).containsExactly("ada", "bob");
                });
    }

    @Test
    void thePageShowsTestedCode() throws IOException {
        Path root = Snippets.root();
        assertThat(Snippets.in(root.resolve("aludel-spring-boot-starter/src/test/java/io/aludel/spring/docs"))
                        .complaints(List.of(root.resolve("docs/spring-boot.md"))))
                .isEmpty();
    }
}
