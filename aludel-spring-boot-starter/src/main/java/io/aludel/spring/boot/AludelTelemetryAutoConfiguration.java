package io.aludel.spring.boot;

import io.aludel.event.Registration;
import io.aludel.opentelemetry.AludelTelemetry;
import io.aludel.orm.SessionFactory;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Spans of statements, where {@code aludel-opentelemetry} is there and the application has an {@code OpenTelemetry}, such as the one that
 * Spring Boot makes. They stand in place of the observations of statements, which Micrometer's tracing would make a second span of.
 */
@AutoConfiguration(
        after = AludelAutoConfiguration.class,
        before = AludelMetricsAutoConfiguration.class,
        afterName = "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration")
@ConditionalOnClass({AludelTelemetry.class, OpenTelemetry.class})
@ConditionalOnBean({SessionFactory.class, OpenTelemetry.class})
public class AludelTelemetryAutoConfiguration {
    /** What makes the spans; the application's own one says otherwise. */
    @Bean
    @ConditionalOnMissingBean
    public AludelTelemetry aludelTelemetry(OpenTelemetry telemetry, AludelProperties properties) {
        AludelProperties.TelemetrySettings settings = properties.telemetry();
        AludelTelemetry statements = AludelTelemetry.of(telemetry);
        AludelTelemetry transactions = settings.transactions() ? statements.withTransactions() : statements;
        return settings.flushes() ? transactions.withFlushes() : transactions;
    }

    /** Spans of what the sessions do. */
    @Bean(name = "aludelSpans", destroyMethod = "close")
    @ConditionalOnMissingBean(name = "aludelSpans")
    public Registration aludelSpans(AludelTelemetry telemetry, SessionFactory sessions) {
        return telemetry.observe(sessions);
    }
}
