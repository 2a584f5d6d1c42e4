package io.aludel.spring.boot;

import io.aludel.engine.Engine;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * With {@code aludel.url}: an engine with a pool of its own, and a {@code DataSource} over that pool for everybody else, in place of the one
 * that Spring Boot would make.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@EnableConfigurationProperties(AludelProperties.class)
@ConditionalOnProperty(prefix = AludelProperties.PREFIX, name = "url")
@ConditionalOnMissingBean({Engine.class, DataSource.class})
@ImportRuntimeHints(AludelRuntimeHints.class)
public class AludelEngineAutoConfiguration {
    /** The engine, closed with the application. */
    @Bean(destroyMethod = "close")
    public Engine aludelEngine(AludelProperties properties, ObjectProvider<EngineBuilderCustomizer> customizers) {
        String url = properties.url();
        if (url == null || url.isBlank()) {
            throw NoDatabaseException.none("'aludel.url' is empty.");
        }
        var builder = Engine.builder(url);
        properties.applyTo(builder);
        properties.applyToPool(builder);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** The engine's connections. */
    @Bean
    public DataSource dataSource(Engine engine) {
        return engine.asDataSource();
    }
}
