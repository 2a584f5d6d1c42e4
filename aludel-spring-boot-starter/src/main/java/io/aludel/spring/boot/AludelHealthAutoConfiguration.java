package io.aludel.spring.boot;

import io.aludel.engine.Engine;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The health of the engine's database. */
@AutoConfiguration(after = AludelAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Engine.class)
@ConditionalOnEnabledHealthIndicator("aludel")
public class AludelHealthAutoConfiguration {
    /** Whether the database answers. */
    @Bean
    @ConditionalOnMissingBean(name = "aludelHealthIndicator")
    public AludelHealthIndicator aludelHealthIndicator(Engine engine) {
        return new AludelHealthIndicator(engine);
    }
}
