package io.aludel.spring.boot;

import io.aludel.engine.Engine;
import io.aludel.event.Registration;
import io.aludel.micrometer.AludelMetrics;
import io.aludel.micrometer.AludelObservations;
import io.aludel.micrometer.StatementObservationConvention;
import io.aludel.orm.SessionFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Meters and observations of sessions and statements, where {@code aludel-micrometer} is there and Spring Boot has a registry. */
@AutoConfiguration(
        after = AludelAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnClass({AludelMetrics.class, MeterRegistry.class})
@ConditionalOnBean(SessionFactory.class)
public class AludelMetricsAutoConfiguration {
    /** The meters, which Spring Boot binds to its registries. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    @ConditionalOnBean(MeterRegistry.class)
    public AludelMetrics aludelMetrics(
            SessionFactory sessions, @Value("${spring.application.name:application}") String name) {
        return new AludelMetrics(sessions, name);
    }

    /**
     * Observations of statements, named by the application's convention where it has one. There are none beside spans of statements, which
     * would be made twice then.
     */
    @Bean(name = "aludelObservations", destroyMethod = "close")
    @ConditionalOnMissingBean(name = {"aludelObservations", "aludelSpans"})
    @ConditionalOnBean(ObservationRegistry.class)
    public Registration aludelObservations(
            Engine engine, ObservationRegistry registry, ObjectProvider<StatementObservationConvention> convention) {
        AludelObservations observations = AludelObservations.of(registry);
        StatementObservationConvention own = convention.getIfUnique();
        return (own == null ? observations : observations.convention(own)).observe(engine);
    }
}
