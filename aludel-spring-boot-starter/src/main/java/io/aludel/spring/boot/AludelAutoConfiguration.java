package io.aludel.spring.boot;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Engine;
import io.aludel.engine.SlowStatementLog;
import io.aludel.event.Registration;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.mapping.NamingStrategy;
import io.aludel.spring.AludelExceptionTranslator;
import io.aludel.spring.AludelTransactionManager;
import io.aludel.spring.JoinedDataSource;
import io.aludel.spring.PresentSession;
import io.aludel.spring.RequestSessionScope;
import io.aludel.spring.SessionScope;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.io.ResourceLoader;
import org.springframework.transaction.TransactionManager;

/**
 * The engine over the application's {@code DataSource}, the models, the sessions and the transactions. Each bean gives way to one of the
 * application.
 */
@AutoConfiguration(
        after = AludelEngineAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@EnableConfigurationProperties(AludelProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
@ImportRuntimeHints(AludelRuntimeHints.class)
public class AludelAutoConfiguration {
    /** The engine over the application's data source. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    public Engine aludelEngine(
            AludelProperties properties,
            ObjectProvider<DataSource> dataSource,
            ObjectProvider<JdbcConnectionDetails> details,
            ObjectProvider<EngineBuilderCustomizer> customizers) {
        DataSource source = dataSource.getIfUnique();
        boolean declared = dataSource.stream().findAny().isPresent();
        if (declared && properties.url() != null) {
            throw NoDatabaseException.both();
        }
        if (source == null) {
            throw declared
                    ? NoDatabaseException.several()
                    : NoDatabaseException.none(
                            "there is no database: neither a DataSource nor an address is configured.");
        }
        var builder = Engine.builder(DataSourceAddress.of(source, details)).dataSource(new JoinedDataSource(source));
        properties.applyTo(builder);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** The log of statements that take long. */
    @Bean(name = "aludelSlowStatements", destroyMethod = "close")
    @ConditionalOnMissingBean(name = "aludelSlowStatements")
    @ConditionalOnProperty("aludel.slow-statements.threshold")
    public Registration aludelSlowStatements(Engine engine, AludelProperties properties) {
        AludelProperties.SlowStatementSettings settings = properties.slowStatements();
        SlowStatementLog log = SlowStatementLog.over(requireNonNull(settings.threshold(), "threshold"));
        return (settings.plans() ? log.withPlans() : log).on(engine);
    }

    /** All entities that the annotation processor has listed. */
    @Bean
    @ConditionalOnMissingBean
    public Registry aludelModels(ResourceLoader resources, ObjectProvider<NamingStrategy> naming) {
        ClassLoader loader = resources.getClassLoader();
        return Registry.discover(
                loader == null ? Registry.class.getClassLoader() : loader,
                naming.getIfAvailable(() -> NamingStrategy.SNAKE_CASE));
    }

    /** Opens sessions; those that it opens itself begin transactions by themselves and have to be committed. */
    @Bean
    @ConditionalOnMissingBean
    @DependsOnDatabaseInitialization
    public SessionFactory aludelSessions(
            Engine engine,
            Registry models,
            AludelProperties properties,
            ObjectProvider<EngineListener> engineListeners,
            ObjectProvider<SessionListener> sessionListeners,
            ObjectProvider<TenantSource> tenants) {
        SessionOptions options = properties.session().options();
        TenantSource source = tenants.getIfAvailable(); // two of them are refused: one would be left out
        SessionFactory sessions = SessionFactory.of(engine, models)
                .with(source == null ? options : options.tenantResolver(source::tenant));
        engineListeners.orderedStream().forEach(listener -> listener.listen(engine.events()));
        sessionListeners.orderedStream().forEach(listener -> listener.listen(sessions.events()));
        return sessions;
    }

    /** Sessions in transactions only, where there are no web requests. */
    @Bean
    @ConditionalOnMissingBean
    public SessionScope aludelSessionScope() {
        return SessionScope.NONE;
    }

    /** The session of the present transaction or request. */
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    public Session aludelSession(SessionFactory sessions, SessionScope scope) {
        return Session.of(new PresentSession(sessions, scope));
    }

    /** Transactions on sessions, unless another manager is there, in whose transactions sessions take part then. */
    @Bean
    @ConditionalOnMissingBean(TransactionManager.class)
    public AludelTransactionManager transactionManager(
            SessionFactory sessions,
            SessionScope scope,
            ObjectProvider<DataSource> dataSource,
            ObjectProvider<TransactionManagerCustomizers> customizers) {
        AludelTransactionManager manager = new AludelTransactionManager(sessions, dataSource.getIfUnique(), scope);
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    /** Spring's exceptions for beans with {@code @Repository}. */
    @Bean
    @ConditionalOnMissingBean
    public static AludelExceptionTranslator aludelExceptionTranslator() {
        return new AludelExceptionTranslator();
    }

    /** One session for each web request. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.web.context.request.RequestContextHolder")
    @ConditionalOnProperty(prefix = "aludel.session", name = "per-request", matchIfMissing = true)
    static class RequestConfiguration {
        @Bean
        @ConditionalOnMissingBean(SessionScope.class)
        RequestSessionScope aludelRequestSessionScope(SessionFactory sessions, AludelProperties properties) {
            return new RequestSessionScope(sessions.with(
                    sessions.options().outside(properties.session().outside())));
        }
    }
}
