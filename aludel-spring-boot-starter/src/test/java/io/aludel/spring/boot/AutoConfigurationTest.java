package io.aludel.spring.boot;

import static io.aludel.spring.SpringFixture.authors;
import static io.aludel.spring.SpringFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import io.aludel.engine.Engine;
import io.aludel.micrometer.AludelMetrics;
import io.aludel.migrate.error.MigrationException;
import io.aludel.orm.AutoFlush;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.SpringFixture;
import io.aludel.spring.model.Author;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the starter makes of an application's settings. */
class AutoConfigurationTest {
    @TempDir
    private Path folder;

    private ApplicationContextRunner migrated() {
        return plain().withPropertyValues(
                        "aludel.url=sqlite:" + folder.resolve("test.db"), "aludel.migrations.locations=history");
    }

    @Test
    void anAddressMakesAnEngineThatEverybodyShares() {
        migrated()
                .withPropertyValues("aludel.pool-size=2", "aludel.max-overflow=0")
                .run(context -> {
                    assertThat(context).hasSingleBean(Engine.class).hasSingleBean(DataSource.class);
                    assertThat(context.getBean(Engine.class).url().toString()).startsWith("sqlite:");
                    assertThat(context).doesNotHaveBean(HikariDataSource.class);
                });
    }

    @Test
    void springsDataSourceIsShared() {
        plain().withPropertyValues(
                        "spring.datasource.url=jdbc:sqlite:" + folder.resolve("shared.db"),
                        "aludel.migrations.locations=history")
                .run(context -> {
                    assertThat(context).hasSingleBean(HikariDataSource.class).hasSingleBean(Engine.class);
                    assertThat(authors(context.getBean(SessionFactory.class))).containsExactly("ada");
                });
    }

    @Test
    void settingsReachTheSessions() {
        migrated()
                .withPropertyValues("aludel.session.auto-flush=always", "aludel.session.expire-on-commit=true")
                .run(context -> {
                    var options = context.getBean(SessionFactory.class).options();
                    assertThat(options.autoFlush()).isEqualTo(AutoFlush.ALWAYS);
                    assertThat(options.expireOnCommit()).isTrue();
                });
    }

    @Test
    void migrationsComeBeforeTheFirstSession() {
        migrated()
                .run(context -> assertThat(authors(context.getBean(SessionFactory.class)))
                        .containsExactly("ada"));
    }

    @Test
    void migrationsCanBeVerifiedOnly() {
        migrated()
                .withPropertyValues("aludel.migrations.mode=verify")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(MigrationException.class)
                        .hasMessageContaining("MIG-3201"));
        migrated()
                .withPropertyValues("aludel.migrations.target=000000000001")
                .run(context -> assertThat(authors(context.getBean(SessionFactory.class)))
                        .isEmpty());
        migrated()
                .withPropertyValues("aludel.migrations.mode=off")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Configuration(proxyBeanMethods = false)
    static class Listeners {
        private final List<String> heard = new ArrayList<>();

        @Bean
        List<String> heard() {
            return heard;
        }

        @Bean
        SessionListener capitals() {
            return events -> events.beforeInsert(
                    Author.class,
                    (author, connection) -> author.setName(author.getName().toUpperCase()));
        }

        @Bean
        EngineListener statements() {
            return events -> events.beforeExecute(statement -> heard.add(statement.sql()));
        }

        @Bean
        EngineBuilderCustomizer named() {
            return builder -> builder.loggingName("test");
        }
    }

    @Test
    void beansListen() {
        migrated().withUserConfiguration(Listeners.class).run(context -> {
            SessionFactory sessions = context.getBean(SessionFactory.class);
            SpringFixture.stored(sessions, new Author("bob"));
            assertThat(authors(sessions)).containsExactly("BOB", "ada");
            assertThat(context.getBean(Listeners.class).heard).anyMatch(sql -> sql.startsWith("INSERT INTO authors"));
        });
    }

    @Repository
    static class Authors {
        private final Session session;

        Authors(Session session) {
            this.session = session;
        }

        @Transactional
        public void add(String name) {
            session.add(new Author(name));
            session.flush();
        }
    }

    @Test
    void repositoriesThrowSpringsExceptions() {
        migrated().withBean(Authors.class).run(context -> {
            Authors authors = context.getBean(Authors.class);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> authors.add("ada"))
                    .isInstanceOf(DuplicateKeyException.class);
        });
    }

    @Test
    void healthSaysWhetherTheDatabaseAnswers() {
        migrated()
                .withConfiguration(AutoConfigurations.of(AludelHealthAutoConfiguration.class))
                .run(context -> {
                    var health = context.getBean(AludelHealthIndicator.class).health();
                    assertThat(health.getStatus()).isEqualTo(Status.UP);
                    assertThat(health.getDetails()).containsKeys("database", "active", "idle", "waiting");
                    assertThat(health.getDetails().get("database")).asString().startsWith("SQLite 3.");
                    context.getBean(Engine.class).close();
                    assertThat(context.getBean(AludelHealthIndicator.class)
                                    .health()
                                    .getStatus())
                            .isEqualTo(Status.DOWN);
                });
    }

    @Test
    void theEndpointSaysWhereMigrationsAre() {
        migrated()
                .withConfiguration(AutoConfigurations.of(
                        EndpointAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class))
                .withPropertyValues(
                        "management.endpoints.web.exposure.include=migrations", "aludel.migrations.target=000000000001")
                .run(context -> {
                    var report = context.getBean(MigrationsEndpoint.class).migrations();
                    assertThat(report.current()).containsExactly("000000000001");
                    assertThat(report.heads()).containsExactly("000000000002");
                    assertThat(report.pending()).containsExactly("000000000002");
                    assertThat(report.history())
                            .containsExactly(
                                    new MigrationsEndpoint.RevisionReport(
                                            "000000000002", "write the first author", List.of("000000000001"), false),
                                    new MigrationsEndpoint.RevisionReport(
                                            "000000000001", "create authors and books", List.of(), true));
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class Registries {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        ObservationRegistry observations(MeterRegistry meters) {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
            return registry;
        }
    }

    @Test
    void statementsAreMeasuredAndObserved() {
        migrated()
                .withPropertyValues("spring.application.name=shelf")
                .withUserConfiguration(Registries.class)
                .withConfiguration(
                        AutoConfigurations.of(AludelMetricsAutoConfiguration.class, MetricsAutoConfiguration.class))
                .run(context -> {
                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    authors(context.getBean(SessionFactory.class));

                    assertThat(meters.get("aludel.statements")
                                    .tags("engine", "shelf", "kind", "select")
                                    .timer()
                                    .count())
                            .isPositive();
                    assertThat(meters.get("aludel.pool.active").gauge().value()).isZero();
                    assertThat(meters.get("aludel.statement").timers()).isNotEmpty();
                });
    }

    @Test
    void slowStatementsAreLoggedWhereThatIsAskedFor() {
        migrated().run(context -> assertThat(context).doesNotHaveBean("aludelSlowStatements"));
        migrated()
                .withPropertyValues("aludel.slow-statements.threshold=0ms", "aludel.slow-statements.plans=true")
                .run(context -> {
                    Logger slow = (Logger) LoggerFactory.getLogger("io.aludel.slow");
                    ListAppender<ILoggingEvent> told = new ListAppender<>();
                    told.start();
                    slow.setLevel(Level.WARN);
                    slow.addAppender(told);
                    try {
                        authors(context.getBean(SessionFactory.class));
                    } finally {
                        slow.detachAppender(told);
                        slow.setLevel(Level.OFF);
                    }
                    assertThat(told.list)
                            .anySatisfy(line -> assertThat(line.getFormattedMessage())
                                    .contains("SELECT authors.name FROM authors", "\n  | "));
                });
    }

    @Test
    void withoutARegistryNothingIsMeasured() {
        migrated()
                .withConfiguration(AutoConfigurations.of(AludelMetricsAutoConfiguration.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(AludelMetrics.class)
                        .doesNotHaveBean("aludelObservations"));
    }
}
