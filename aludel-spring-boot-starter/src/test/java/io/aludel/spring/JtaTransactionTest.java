package io.aludel.spring;

import static io.aludel.spring.SpringFixture.authors;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atomikos.icatch.config.UserTransactionService;
import com.atomikos.icatch.config.UserTransactionServiceImp;
import com.atomikos.icatch.jta.UserTransactionManager;
import com.atomikos.jdbc.AtomikosDataSourceBean;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.error.DatabaseException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.model.Author;
import io.aludel.spring.model.Author_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.assertj.core.api.Assumptions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.xa.PGXADataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in transactions over two databases, which a JTA manager begins and ends in two phases. SQLite knows no such transactions. */
@EveryDatabase
class JtaTransactionTest {
    private UserTransactionService service;
    private TestDatabase database;
    private TestDatabase other;
    private AtomikosDataSourceBean first;
    private AtomikosDataSourceBean second;
    private JdbcTemplate letters;

    @BeforeEach
    void start(TestDatabase given) throws Exception {
        Assumptions.assumeThat(given.kind()).isNotEqualTo(TestDatabase.Kind.SQLITE);
        Properties properties = new Properties();
        properties.setProperty("com.atomikos.icatch.enable_logging", "false"); // nothing is recovered after a test
        properties.setProperty("com.atomikos.icatch.tm_unique_name", "test" + System.nanoTime());
        service = new UserTransactionServiceImp(properties);
        service.init();
        database = given;
        other = TestDatabases.create(given.kind());
        SpringFixture.createTables(database);
        first = pool(source(database));
        second = pool(source(other));
        letters = new JdbcTemplate(second);
        letters.execute("CREATE TABLE letters (text VARCHAR(50) PRIMARY KEY)");
    }

    @AfterEach
    void stop() {
        if (service != null) {
            first.close();
            second.close();
            service.shutdown(true);
            other.close();
        }
    }

    private static XADataSource source(TestDatabase of) throws SQLException {
        return switch (of.kind()) {
            case H2 -> {
                JdbcDataSource source = new JdbcDataSource();
                source.setURL(of.jdbcUrl());
                source.setUser(of.user());
                source.setPassword(of.password());
                yield source;
            }
            case POSTGRESQL -> {
                PGXADataSource source = new PGXADataSource();
                source.setUrl(of.jdbcUrl());
                source.setUser(of.user());
                source.setPassword(of.password());
                yield source;
            }
            case MARIADB -> {
                MariaDbDataSource source = new MariaDbDataSource(of.jdbcUrl());
                source.setUser(of.user());
                source.setPassword(of.password());
                yield source;
            }
            case SQLITE -> throw new IllegalStateException("SQLite has no transactions of two phases");
        };
    }

    private static AtomikosDataSourceBean pool(XADataSource source) throws Exception {
        AtomikosDataSourceBean pool = new AtomikosDataSourceBean();
        pool.setUniqueResourceName(UUID.randomUUID().toString());
        pool.setXaDataSource(source);
        pool.setPoolSize(3);
        pool.setLocalTransactionMode(true); // outside of transactions, too: tables are made there
        pool.init();
        return pool;
    }

    @Configuration(proxyBeanMethods = false)
    static class WithJta {
        @Bean
        PlatformTransactionManager transactionManager() {
            UserTransactionManager manager = new UserTransactionManager();
            manager.setStartupTransactionService(false);
            return new JtaTransactionManager(manager, manager);
        }
    }

    private void run(Work work) {
        SpringFixture.plain()
                .withBean(DataSource.class, () -> first)
                .withUserConfiguration(WithJta.class)
                .run(context -> work.with(context, context.getBean(Session.class)));
    }

    private interface Work {
        void with(ApplicationContext context, Session session);
    }

    private static TransactionTemplate transaction(ApplicationContext context) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    private List<String> letters() {
        return letters.queryForList("SELECT text FROM letters ORDER BY text", String.class);
    }

    @Test
    void bothDatabasesAreCommittedTogether() {
        run((context, session) -> {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            transaction(context).executeWithoutResult(status -> {
                session.add(new Author("ann"));
                session.flush();
                assertThat(jdbc.queryForList("SELECT name FROM authors", String.class))
                        .containsExactly("ann");
                letters.update("INSERT INTO letters VALUES ('to ann')");
                assertThat(session.execute(select(Author_.name)).all()).containsExactly("ann");
                session.add(new Author("bob")); // written before the commit
            });
            assertThat(authors(context.getBean(SessionFactory.class))).containsExactly("ann", "bob");
            assertThat(letters()).containsExactly("to ann");
        });
    }

    @Test
    void bothDatabasesAreRolledBackTogether() {
        run((context, session) -> {
            transaction(context).executeWithoutResult(status -> {
                session.add(new Author("ann"));
                session.flush();
                letters.update("INSERT INTO letters VALUES ('to ann')");
                status.setRollbackOnly();
            });
            assertThat(authors(context.getBean(SessionFactory.class))).isEmpty();
            assertThat(letters()).isEmpty();
        });
    }

    @Test
    void aFlushThatFailsBeforeTheCommitRollsBothBack() {
        run((context, session) -> {
            transaction(context).executeWithoutResult(status -> session.add(new Author("ann")));
            assertThatThrownBy(() -> transaction(context).executeWithoutResult(status -> {
                        letters.update("INSERT INTO letters VALUES ('to ann')");
                        session.add(new Author("ann"));
                    }))
                    .isInstanceOf(AludelException.class);
            assertThat(authors(context.getBean(SessionFactory.class))).containsExactly("ann");
            assertThat(letters()).isEmpty();
        });
    }

    @Test
    void aFailureOfTheOtherDatabaseRollsTheSessionBack() {
        run((context, session) -> {
            assertThatThrownBy(() -> transaction(context).executeWithoutResult(status -> {
                        session.add(new Author("ann"));
                        session.flush();
                        letters.update("INSERT INTO letters VALUES (NULL)");
                    }))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(authors(context.getBean(SessionFactory.class))).isEmpty();
        });
    }

    @Test
    void aSuspendedTransactionKeepsItsSession() {
        run((context, session) -> {
            TransactionTemplate fresh = transaction(context);
            fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            transaction(context).executeWithoutResult(outer -> {
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
        });
    }

    /** JTA is not offered without Spring: an enlisted connection is refused rather than half committed. */
    @Test
    void withoutSpringAnEnlistedConnectionIsRefused() throws Exception {
        UserTransactionManager manager = new UserTransactionManager();
        manager.setStartupTransactionService(false);
        try (Engine engine = Engine.builder(database.url()).dataSource(first).build()) {
            SessionFactory sessions = SessionFactory.of(engine, Registry.discover());
            manager.begin();
            try {
                assertThatThrownBy(() -> sessions.transactWithoutResult(session -> session.add(new Author("ann"))))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("global transaction");
            } finally {
                manager.rollback();
            }
            assertThat(SpringFixture.authors(sessions)).isEmpty();
            SpringFixture.stored(sessions, new Author("bob"));
            assertThat(SpringFixture.authors(sessions)).containsExactly("bob");
        }
    }
}
