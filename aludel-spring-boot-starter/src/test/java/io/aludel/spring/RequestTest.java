package io.aludel.spring;

import static io.aludel.spring.SpringFixture.connections;
import static io.aludel.spring.SpringFixture.stored;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.spring.model.Author;
import io.aludel.spring.model.Book;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One session for each request, and what it does outside of transactions. */
class RequestTest {
    private TestDatabase database;

    @BeforeEach
    void tables() {
        database = TestDatabases.create(TestDatabase.Kind.SQLITE);
        SpringFixture.createTables(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    /** What happens within one request. */
    private void request(ApplicationContextRunner runner, Consumer<ApplicationContext> work) {
        runner.run(context -> {
            Author ann = new Author("ann");
            ann.getBooks().add(new Book("A Book"));
            stored(context.getBean(SessionFactory.class), ann);
            ServletRequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());
            RequestContextHolder.setRequestAttributes(request);
            try {
                work.accept(context);
            } finally {
                RequestContextHolder.resetRequestAttributes();
                request.requestCompleted();
            }
        });
    }

    @Test
    void queriesNeedNoTransactionAndHoldNoConnection() {
        request(SpringFixture.own(database), context -> {
            Session session = context.getBean(Session.class);
            List<String> events = connections(context.getBean(Engine.class));
            Author ann = session.execute(select(Author.class)).one();
            assertThat(session.execute(select(Author.class)).one()).isSameAs(ann);
            assertThat(events).containsExactly("out", "in", "out", "in");
            assertThatThrownBy(() -> ann.setName("anne")).hasMessageContaining("ORM-2110");
        });
    }

    @Test
    void whatIsNotLoadedRaisesOutsideOfTransactions() {
        request(SpringFixture.own(database), context -> {
            Author ann =
                    context.getBean(Session.class).execute(select(Author.class)).one();
            assertThatThrownBy(() -> ann.getBooks().size())
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining("options(selectinload(Author_.books))");
        });
    }

    @Test
    void orIsLoadedIfTheApplicationWantsThat() {
        request(SpringFixture.own(database).withPropertyValues("aludel.session.lazy-loading=load"), context -> {
            List<String> events = connections(context.getBean(Engine.class));
            Author ann =
                    context.getBean(Session.class).execute(select(Author.class)).one();
            assertThat(ann.getBooks()).hasSize(1);
            assertThat(events).containsExactly("out", "in", "out", "in");
        });
    }

    @Test
    void transactionsOfARequestShareItsSession() {
        request(SpringFixture.own(database), context -> {
            Session session = context.getBean(Session.class);
            List<String> events = connections(context.getBean(Engine.class));
            var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            Author ann = transaction.execute(status -> {
                Author found = session.execute(select(Author.class)).one();
                assertThat(found.getBooks()).hasSize(1);
                found.getBooks().add(new Book("Another Book"));
                return found;
            });
            // Rendered without a connection.
            assertThat(ann.getBooks()).hasSize(2);
            assertThat(session.contains(ann)).isTrue();
            assertThat(events).containsExactly("out", "in");

            var fresh = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            transaction.executeWithoutResult(outer -> {
                assertThat(session.contains(ann)).isTrue();
                fresh.executeWithoutResult(
                        inner -> assertThat(session.contains(ann)).isFalse());
            });
        });
    }

    @Test
    void theSessionEndsWithItsRequest() {
        SpringFixture.own(database).run(context -> {
            Session session = context.getBean(Session.class);
            stored(context.getBean(SessionFactory.class), new Author("ann"));
            ServletRequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());
            RequestContextHolder.setRequestAttributes(request);
            Author ann = session.execute(select(Author.class)).one();
            assertThat(Session.of(ann)).isPresent();
            RequestContextHolder.resetRequestAttributes();
            request.requestCompleted();

            assertThat(Session.of(ann)).isEmpty();
            assertThatThrownBy(() -> session.execute(select(Author.class))).hasMessageContaining("ORM-2111");
        });
    }

    @Test
    void requestsMayBeWithoutSessions() {
        request(SpringFixture.own(database).withPropertyValues("aludel.session.per-request=false"), context -> {
            Session session = context.getBean(Session.class);
            assertThatThrownBy(() -> session.execute(select(Author.class))).hasMessageContaining("ORM-2111");
        });
    }
}
