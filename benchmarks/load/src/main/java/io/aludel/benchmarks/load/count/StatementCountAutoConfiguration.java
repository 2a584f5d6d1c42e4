package io.aludel.benchmarks.load.count;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Counts what goes through the data source of the application, and tells it at {@code /statements}. */
@AutoConfiguration
@ConditionalOnProperty("load.count")
public class StatementCountAutoConfiguration {
    private static final StatementCount COUNT = new StatementCount();

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? COUNT.on(source) : bean;
            }
        };
    }

    @Bean
    Counts counts() {
        return new Counts(COUNT);
    }
}
