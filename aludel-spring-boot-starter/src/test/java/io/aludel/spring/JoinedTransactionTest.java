package io.aludel.spring;

import static io.aludel.spring.SpringFixture.authors;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.model.Author;
import io.aludel.spring.model.Author_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in transactions that JDBC's manager begins and ends. */
@EveryDatabase
class JoinedTransactionTest {
    private TestDatabase database;

    @BeforeEach
    void tables(TestDatabase given) {
        database = given;
        SpringFixture.createTables(given);
    }

    @Configuration(proxyBeanMethods = false)
    static class WithJdbc {
        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new DataSourceTransactionManager(source);
        }
    }

    @Test
    void aSessionTakesPartInATransactionOfJdbc() {
        SpringFixture.shared(database).withUserConfiguration(WithJdbc.class).run(context -> {
            Session session = context.getBean(Session.class);
            SessionFactory sessions = context.getBean(SessionFactory.class);
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            TransactionTemplate transaction =
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class));

            transaction.executeWithoutResult(status -> {
                session.add(new Author("ann"));
                session.flush();
                assertThat(jdbc.queryForList("SELECT name FROM authors", String.class))
                        .containsExactly("ann");
                jdbc.update("UPDATE authors SET name = 'anne'");
                assertThat(session.execute(select(Author_.name)).all()).containsExactly("anne");
                session.add(new Author("bob"));
            });
            assertThat(authors(sessions)).containsExactly("anne", "bob");

            transaction.executeWithoutResult(status -> {
                session.add(new Author("cid"));
                session.flush();
                status.setRollbackOnly();
            });
            assertThat(authors(sessions)).containsExactly("anne", "bob");
        });
    }

    @Test
    void aFlushThatFailsRollsTheTransactionBack() {
        SpringFixture.shared(database).withUserConfiguration(WithJdbc.class).run(context -> {
            Session session = context.getBean(Session.class);
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            TransactionTemplate transaction =
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            transaction.executeWithoutResult(status -> session.add(new Author("ann")));

            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        jdbc.update("UPDATE authors SET name = 'anne' WHERE name = 'x'");
                        session.add(new Author("bob"));
                        session.add(new Author("ann"));
                    }))
                    .isInstanceOf(AludelException.class);
            assertThat(authors(context.getBean(SessionFactory.class))).containsExactly("ann");
        });
    }

    @Test
    void readOnlyAndNewTransactionsAreTheManagers() {
        SpringFixture.shared(database).withUserConfiguration(WithJdbc.class).run(context -> {
            Session session = context.getBean(Session.class);
            var manager = context.getBean(PlatformTransactionManager.class);
            TransactionTemplate transaction = new TransactionTemplate(manager);
            TransactionTemplate fresh = new TransactionTemplate(manager);
            fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            transaction.executeWithoutResult(outer -> {
                Author ann = new Author("ann");
                session.add(ann);
                fresh.executeWithoutResult(inner -> {
                    assertThat(session.contains(ann)).isFalse();
                    session.add(new Author("bob"));
                });
                assertThat(session.contains(ann)).isTrue();
                outer.setRollbackOnly();
            });
            assertThat(authors(context.getBean(SessionFactory.class))).containsExactly("bob");

            TransactionTemplate reading = new TransactionTemplate(manager);
            reading.setReadOnly(true);
            reading.executeWithoutResult(status -> {
                Author bob = session.execute(select(Author.class)).one();
                assertThatThrownBy(() -> bob.setName("x")).hasMessageContaining("ORM-2110");
            });
        });
    }
}
