package io.aludel.spring;

import static io.aludel.spring.SpringFixture.authors;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.hibernate.Sheet;
import io.aludel.spring.hibernate.Sheet_;
import io.aludel.spring.model.Author;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in transactions that Hibernate's manager begins and ends. Hibernate itself has no dialect for SQLite. */
@EveryDatabase
class HibernateTransactionTest {
    private TestDatabase database;

    @BeforeEach
    void tables(TestDatabase given) {
        Assumptions.assumeThat(given.kind()).isNotEqualTo(TestDatabase.Kind.SQLITE);
        database = given;
        SpringFixture.createTables(database);
    }

    @Configuration(proxyBeanMethods = false)
    static class WithHibernate {
        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource source) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(source);
            factory.setPackagesToScan("io.aludel.spring.hibernate");
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            Properties properties = new Properties();
            properties.setProperty("hibernate.hbm2ddl.auto", "update");
            // Sheet_ is Aludel's, and Hibernate would write into it.
            properties.setProperty("hibernate.jpa.static_metamodel.population", "disabled");
            factory.setJpaProperties(properties);
            return factory;
        }

        @Bean
        PlatformTransactionManager transactionManager(LocalContainerEntityManagerFactoryBean factory) {
            return new JpaTransactionManager(factory.getObject());
        }
    }

    @Test
    void aSessionSharesATransactionWithHibernate() {
        SpringFixture.shared(database)
                .withUserConfiguration(WithHibernate.class)
                .run(context -> {
                    Session session = context.getBean(Session.class);
                    SessionFactory sessions = context.getBean(SessionFactory.class);
                    EntityManager hibernate = SharedEntityManagerCreator.createSharedEntityManager(
                            context.getBean(jakarta.persistence.EntityManagerFactory.class));
                    TransactionTemplate transaction =
                            new TransactionTemplate(context.getBean(PlatformTransactionManager.class));

                    transaction.executeWithoutResult(status -> {
                        session.add(new Author("ann"));
                        session.flush();
                        assertThat(hibernate
                                        .createNativeQuery("SELECT name FROM authors", String.class)
                                        .getResultList())
                                .isEqualTo(List.of("ann"));
                        hibernate.persist(new Sheet("first"));
                        hibernate.flush();
                        assertThat(session.scalars(select(Sheet_.name)).all()).containsExactly("first");
                        assertThat(sheetsOfOthers(database)).isEmpty();
                        session.execute(update(Sheet.class)
                                .set(Sheet_.name, "first page")
                                .where(Sheet_.name.eq("first")));
                        hibernate.clear();
                        assertThat(hibernate
                                        .createQuery("select s.name from Sheet s", String.class)
                                        .getResultList())
                                .isEqualTo(List.of("first page"));
                    });
                    assertThat(authors(sessions)).containsExactly("ann");
                    assertThat(sheetsOfOthers(database)).containsExactly("first page");

                    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                                hibernate.persist(new Sheet("second"));
                                hibernate.flush();
                                session.add(new Author("bob"));
                                session.add(new Author("ann"));
                            }))
                            .isInstanceOf(AludelException.class);
                    assertThat(authors(sessions)).containsExactly("ann");
                    assertThat(sheetsOfOthers(database)).containsExactly("first page");
                });
    }

    @Test
    void whatHibernateFailsWithRollsTheSessionBack() {
        SpringFixture.shared(database)
                .withUserConfiguration(WithHibernate.class)
                .run(context -> {
                    Session session = context.getBean(Session.class);
                    EntityManager hibernate = SharedEntityManagerCreator.createSharedEntityManager(
                            context.getBean(jakarta.persistence.EntityManagerFactory.class));
                    TransactionTemplate transaction =
                            new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
                    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                                session.add(new Author("ann"));
                                session.flush();
                                hibernate
                                        .createNativeQuery("INSERT INTO authors (id, name) VALUES (99, NULL)")
                                        .executeUpdate();
                            }))
                            .isInstanceOf(RuntimeException.class)
                            .hasMessageContaining("name");
                    assertThat(authors(context.getBean(SessionFactory.class))).isEmpty();
                });
    }

    /** As a connection outside of the transaction sees them. */
    private static List<String> sheetsOfOthers(TestDatabase database) {
        try (Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            return connection.execute(text("SELECT name FROM sheets")).all().stream()
                    .map(row -> row.get(0, String.class))
                    .toList();
        }
    }
}
