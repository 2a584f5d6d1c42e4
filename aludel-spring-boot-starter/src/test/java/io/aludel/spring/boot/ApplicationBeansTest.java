package io.aludel.spring.boot;

import static io.aludel.spring.SpringFixture.authors;
import static io.aludel.spring.SpringFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.migrate.script.SqlRevisions;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.mapping.NamingStrategy;
import io.aludel.spring.AludelTransactionManager;
import io.aludel.spring.SpringFixture;
import io.aludel.spring.model.Author;
import io.aludel.spring.model.Book;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** What the application's own beans replace or add, and what its settings reach. */
class ApplicationBeansTest {
    @TempDir
    private Path folder;

    private String address() {
        return "sqlite:" + folder.resolve("test.db");
    }

    private ApplicationContextRunner migrated() {
        return plain().withPropertyValues("aludel.url=" + address(), "aludel.migrations.locations=history");
    }

    @Test
    void aNamingStrategyNamesWhatEntitiesDoNotName() {
        migrated()
                .withBean(NamingStrategy.class, () -> new NamingStrategy() {
                    @Override
                    public String column(String attribute) {
                        return "c_" + NamingStrategy.super.column(attribute);
                    }
                })
                .run(context -> assertThat(context.getBean(Registry.class)
                                .metadata()
                                .table("authors")
                                .columns())
                        .extracting(column -> column.name())
                        .containsExactly("c_id", "c_name"));
    }

    @Test
    void twoThatOneIsTakenOfAreRefused() {
        migrated()
                .withBean("first", NamingStrategy.class, () -> NamingStrategy.SNAKE_CASE)
                .withBean("second", NamingStrategy.class, () -> NamingStrategy.SNAKE_CASE)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(NoUniqueBeanDefinitionException.class)
                        .hasMessageContaining("first,second"));
        migrated()
                .withBean("here", TenantSource.class, () -> () -> "here")
                .withBean("there", TenantSource.class, () -> () -> "there")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(NoUniqueBeanDefinitionException.class)
                        .hasMessageContaining("here,there"));
    }

    @Test
    void anEngineOfTheApplicationIsUsed() {
        try (Engine own = Engine.builder(address()).poolSize(1).build()) {
            plain().withPropertyValues("aludel.migrations.locations=history")
                    .withBean(Engine.class, () -> own)
                    .run(context -> {
                        assertThat(context).hasSingleBean(Engine.class).hasSingleBean(SessionFactory.class);
                        assertThat(context.getBean(SessionFactory.class).engine())
                                .isSameAs(own);
                        assertThat(authors(context.getBean(SessionFactory.class)))
                                .containsExactly("ada");
                    });
        }
    }

    @Test
    void modelsAndSessionsOfTheApplicationAreUsed() {
        Registry models = Registry.of(Author.class, Book.class);
        migrated().withBean(Registry.class, () -> models).run(context -> {
            assertThat(context).hasSingleBean(Registry.class);
            assertThat(context.getBean(SessionFactory.class).registry()).isSameAs(models);
        });
        plain().withPropertyValues("aludel.url=" + address(), "aludel.migrations.mode=off")
                .withBean(
                        "mine",
                        SessionFactory.class,
                        () -> SessionFactory.of(Engine.create(address()), models)
                                .with(SessionOptions.DEFAULT.expireOnCommit(true)))
                .run(context -> {
                    assertThat(context).hasSingleBean(SessionFactory.class);
                    PlatformTransactionManager manager = context.getBean(PlatformTransactionManager.class);
                    boolean expires = new TransactionTemplate(manager)
                            .execute(status ->
                                    context.getBean(Session.class).options().expireOnCommit());
                    assertThat(expires).isTrue();
                    context.getBean(SessionFactory.class).engine().close();
                });
    }

    @Test
    void migrationsOfTheApplicationAreRun() {
        plain().withPropertyValues("aludel.url=" + address())
                .withBean(
                        "mine",
                        Migrations.class,
                        () -> Migrations.of(Engine.create(address()))
                                .from(SqlRevisions.onClassPath(
                                        "history", getClass().getClassLoader())))
                .run(context -> {
                    assertThat(context).hasSingleBean(Migrations.class);
                    assertThat(authors(context.getBean(SessionFactory.class))).containsExactly("ada");
                });
    }

    @Test
    void revisionsOfTheApplicationComeBeside() {
        plain().withPropertyValues("aludel.url=" + address())
                .withBean(
                        RevisionSource.class,
                        () -> SqlRevisions.onClassPath("history", getClass().getClassLoader()))
                .run(context -> assertThat(authors(context.getBean(SessionFactory.class)))
                        .containsExactly("ada"));
    }

    @Configuration(proxyBeanMethods = false)
    static class WithManager {
        @Bean
        JdbcTransactionManager mine(DataSource source) {
            return new JdbcTransactionManager(source);
        }
    }

    @Test
    void aTransactionManagerOfTheApplicationKeepsTheStartersAway() {
        migrated()
                .run(context -> assertThat(context.getBean(TransactionManager.class))
                        .isInstanceOf(AludelTransactionManager.class));
        plain().withPropertyValues("spring.datasource.url=jdbc:" + address(), "aludel.migrations.locations=history")
                .withUserConfiguration(WithManager.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(TransactionManager.class)
                        .doesNotHaveBean(AludelTransactionManager.class));
    }

    @Test
    void theTenantIsAskedForByEachSession() {
        AtomicReference<String> present = new AtomicReference<>("red");
        migrated().withBean(TenantSource.class, () -> present::get).run(context -> {
            SessionFactory sessions = context.getBean(SessionFactory.class);
            assertThat(sessions.options().tenantResolver().get()).isEqualTo("red");
            present.set("blue");
            assertThat(sessions.options().tenantResolver().get()).isEqualTo("blue");
        });
    }

    @Test
    void settingsAndCustomizersReachTheEngine() {
        migrated()
                .withPropertyValues(
                        "aludel.isolation-level=serializable",
                        "aludel.query-timeout=7s",
                        "aludel.strict=true",
                        "aludel.pool-size=1",
                        "aludel.max-overflow=0",
                        "aludel.pool-timeout=100ms",
                        "aludel.connect.busy_timeout=1234")
                .withBean(
                        EngineBuilderCustomizer.class,
                        () -> builder -> builder.option(ExecutionOptions.QUERY_TIMEOUT, Duration.ofSeconds(9)))
                .run(context -> {
                    Engine engine = context.getBean(Engine.class);
                    ExecutionOptions options = engine.options();
                    assertThat(options.get(ExecutionOptions.ISOLATION_LEVEL)).contains(IsolationLevel.SERIALIZABLE);
                    assertThat(options.get(ExecutionOptions.STRICT)).contains(true);
                    assertThat(options.get(ExecutionOptions.QUERY_TIMEOUT))
                            .as("customizers come last")
                            .contains(Duration.ofSeconds(9));
                    try (var only = engine.connect()) {
                        assertThat(only.driver().<Object>use(jdbc -> {
                                    try (var statement = jdbc.createStatement();
                                            var row = statement.executeQuery("PRAGMA busy_timeout")) {
                                        row.next();
                                        return row.getInt(1);
                                    }
                                }))
                                .isEqualTo(1234);
                        assertThat(engine.poolStatus().active()).isEqualTo(1);
                        assertThatThrownBy(engine::connect).hasMessageContaining("100");
                    }
                });
    }

    /** Spring Boot's scripts find the tables that migrations have made. */
    @Test
    void scriptsOfSpringBootComeAfterTheMigrations() throws Exception {
        Path data = Files.writeString(folder.resolve("data.sql"), "INSERT INTO authors (name) VALUES ('bea');");
        migrated()
                .withConfiguration(AutoConfigurations.of(DataSourceInitializationAutoConfiguration.class))
                .withPropertyValues("spring.sql.init.mode=always", "spring.sql.init.data-locations=" + data.toUri())
                .run(context -> assertThat(authors(context.getBean(SessionFactory.class)))
                        .isEqualTo(List.of("ada", "bea")));
    }

    /** The mapper of Spring Boot finds the module by itself. */
    @Test
    void jsonOfEntitiesAsksNothing() {
        migrated()
                .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
                .run(context -> {
                    Author ada =
                            context.getBean(SessionFactory.class).transact(session -> session.getOne(Author.class, 1L));
                    ObjectMapper mapper = context.getBean(ObjectMapper.class);
                    assertThat((Object) mapper.convertValue(ada, Map.class))
                            .as("without the books, which nobody has loaded")
                            .isEqualTo(Map.of("id", 1L, "name", "ada"));
                });
    }

    @Test
    void ofSeveralInstancesThatStartAtOnceOneMigrates() throws Exception {
        List<Thread> instances = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int number = 0; number < 3; number++) {
            Thread instance = new Thread(() -> migrated().run(context -> {
                try {
                    assertThat(authors(context.getBean(SessionFactory.class))).containsExactly("ada");
                } catch (Throwable thrown) {
                    failures.add(thrown);
                }
            }));
            instances.add(instance);
            instance.start();
        }
        for (Thread instance : instances) {
            instance.join(60_000);
        }
        assertThat(failures).isEmpty();
        assertThat(instances).noneMatch(Thread::isAlive);
        migrated()
                .run(context -> assertThat(
                                SpringFixture.stored(context.getBean(SessionFactory.class), new Author("cid"))
                                        .getId())
                        .isEqualTo(2L));
    }
}
