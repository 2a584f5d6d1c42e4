package io.aludel.spring;

import static io.aludel.spring.SpringFixture.authors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.hibernate.Sheet;
import io.aludel.spring.model.Author;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in transactions that Hibernate's manager begins and ends. */
class HibernateTransactionTest {
    private TestDatabase database;

    @BeforeEach
    void tables() {
        database = TestDatabases.create(TestDatabase.Kind.H2);
        SpringFixture.createTables(database);
    }

    @AfterEach
    void drop() {
        database.close();
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
                    });
                    assertThat(authors(sessions)).containsExactly("ann");
                    assertThat(sheets(context.getBean(JdbcTemplate.class))).containsExactly("first");

                    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                                hibernate.persist(new Sheet("second"));
                                session.add(new Author("bob"));
                                session.add(new Author("ann"));
                            }))
                            .isInstanceOf(AludelException.class);
                    assertThat(authors(sessions)).containsExactly("ann");
                    assertThat(sheets(context.getBean(JdbcTemplate.class))).containsExactly("first");
                });
    }

    private static List<String> sheets(JdbcTemplate jdbc) {
        return jdbc.queryForList("SELECT name FROM sheets", String.class);
    }
}
