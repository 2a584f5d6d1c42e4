package io.aludel.spring.boot;

import io.aludel.migrate.Migrations;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The endpoint of migrations, where the actuator and migrations are. */
@AutoConfiguration(after = AludelMigrationsAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class, Migrations.class})
@ConditionalOnBean(Migrations.class)
@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
public class MigrationsEndpointAutoConfiguration {
    /** The endpoint. */
    @Bean
    @ConditionalOnMissingBean
    public MigrationsEndpoint aludelMigrationsEndpoint(Migrations migrations) {
        return new MigrationsEndpoint(migrations);
    }
}
