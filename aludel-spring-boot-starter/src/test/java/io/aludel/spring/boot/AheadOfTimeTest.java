package io.aludel.spring.boot;

import static io.aludel.spring.SpringFixture.authors;
import static io.aludel.spring.SpringFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.Migrations;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.AludelTransactionManager;
import io.aludel.spring.model.Author;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.Compiled;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;
import org.springframework.jdbc.datasource.ConnectionProxy;

/**
 * What Spring's processing ahead of time makes of an application: its generated code starts it, and its hints have what is found by name. That is
 * the part of a native image that a virtual machine can try; there is no GraalVM here.
 */
@CompileWithForkedClassLoader
class AheadOfTimeTest {
    @TempDir
    private Path folder;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        AludelEngineAutoConfiguration.class,
        AludelAutoConfiguration.class,
        AludelMigrationsAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Application {
        @Bean
        SessionListener capitals() {
            return events -> events.beforeInsert(
                    Author.class,
                    (author, connection) -> author.setName(author.getName().toUpperCase()));
        }
    }

    private <C extends GenericApplicationContext> C configured(C context, Map<String, Object> more) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", more));
        return context;
    }

    private Map<String, Object> settings(String address) {
        return Map.of(address, addressOf(address), "aludel.migrations.locations", "history");
    }

    private String addressOf(String setting) {
        return (setting.startsWith("spring") ? "jdbc:sqlite:" : "sqlite:") + folder.resolve("test.db");
    }

    private RuntimeHints processed(String address) {
        TestGenerationContext generated = new TestGenerationContext();
        AnnotationConfigApplicationContext application =
                configured(new AnnotationConfigApplicationContext(), settings(address));
        application.register(Application.class);
        ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(application, generated);
        generated.writeGeneratedContent();
        TestCompiler.forSystem().with(generated).compile(compiled -> started(compiled, initializer, address));
        return generated.getRuntimeHints();
    }

    @SuppressWarnings("unchecked")
    private void started(Compiled compiled, ClassName initializer, String address) {
        ApplicationContextInitializer<GenericApplicationContext> made =
                compiled.getInstance(ApplicationContextInitializer.class, initializer.canonicalName());
        try (GenericApplicationContext context = configured(new GenericApplicationContext(), settings(address))) {
            made.initialize(context);
            context.refresh();
            works(context);
        }
    }

    private static void works(ApplicationContext context) {
        SessionFactory sessions = context.getBean(SessionFactory.class);
        assertThat(context.getBean(Migrations.class).isAtHeads()).isTrue();
        assertThat(context.getBean(Session.class)).isNotNull();
        assertThat(context.getBean(AludelTransactionManager.class)).isNotNull();
        stored(sessions, new Author("bob"));
        assertThat(authors(sessions)).containsExactly("BOB", "ada");
    }

    private static void keeps(RuntimeHints hints) {
        assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/aludel/entities"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.proxies().forInterfaces(ConnectionProxy.class))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.reflection()
                        .onType(TypeReference.of(Author.class.getName() + "_$Description"))
                        .withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                .accepts(hints);
        for (Class<?> settings : new Class<?>[] {
            AludelProperties.class,
            AludelProperties.SessionSettings.class,
            AludelProperties.MigrationSettings.class,
            AludelProperties.SlowStatementSettings.class,
            AludelProperties.TelemetrySettings.class,
            AludelProperties.DevPageSettings.class
        }) {
            assertThat(RuntimeHintsPredicates.reflection()
                            .onConstructorInvocation(settings.getDeclaredConstructors()[0]))
                    .as(settings.getSimpleName())
                    .accepts(hints);
        }
    }

    @Test
    void anApplicationWithAnAddressOfItsOwnStarts() {
        keeps(processed("aludel.url"));
    }

    @Test
    void anApplicationOverSpringsDataSourceStarts() {
        keeps(processed("spring.datasource.url"));
    }
}
