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
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in transactions over two databases, which a JTA manager begins and ends. */
class JtaTransactionTest {
    private UserTransactionService service;
    private TestDatabase database;
    private AtomikosDataSourceBean first;
    private AtomikosDataSourceBean second;
    private JdbcTemplate letters;

    @BeforeEach
    void start() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("com.atomikos.icatch.enable_logging", "false"); // nothing is recovered after a test
        properties.setProperty("com.atomikos.icatch.tm_unique_name", "test" + System.nanoTime());
        service = new UserTransactionServiceImp(properties);
        service.init();
        database = TestDatabases.create(TestDatabase.Kind.H2);
        SpringFixture.createTables(database);
        first = pool(h2(database.jdbcUrl(), database.user(), database.password()));
        second = pool(h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
        letters = new JdbcTemplate(second);
        letters.execute("CREATE TABLE letters (text VARCHAR(50) PRIMARY KEY)");
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        service.shutdown(true);
        database.close();
    }

    private static XADataSource h2(String url, String user, String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
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
