package io.aludel.spring.boot;

import io.aludel.devpage.DevPage;
import io.aludel.devpage.DevPageFilter;
import io.aludel.devpage.DevPageOptions;
import io.aludel.devpage.DevPageServlet;
import io.aludel.migrate.Migrations;
import io.aludel.orm.SessionFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The development page within a web application, where the settings switch it on. */
@AutoConfiguration(after = {AludelAutoConfiguration.class, AludelMigrationsAutoConfiguration.class})
@ConditionalOnClass({DevPage.class, Servlet.class, ServletRegistrationBean.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty("aludel.dev-page.enabled")
@ConditionalOnBean(SessionFactory.class)
public class AludelDevPageAutoConfiguration {
    /** What is recorded and shown. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    public DevPage aludelDevPage(
            SessionFactory sessions, AludelProperties properties, ObjectProvider<Migrations> migrations) {
        AludelProperties.DevPageSettings settings = properties.devPage();
        DevPageOptions options = DevPageOptions.enabled(settings.enabled()).requests(settings.requests());
        if (settings.values()) {
            options = options.withValues();
        }
        Migrations present = migrations.getIfUnique();
        return DevPage.of(sessions, present == null ? options : options.migrations(present));
    }

    /** The page. */
    @Bean
    public ServletRegistrationBean<DevPageServlet> aludelDevPageServlet(DevPage page, AludelProperties properties) {
        return new ServletRegistrationBean<>(
                new DevPageServlet(page), properties.devPage().path() + "/*");
    }

    /** Before other filters, whose statements are those of the request as well. */
    @Bean
    public FilterRegistrationBean<DevPageFilter> aludelDevPageFilter(DevPage page) {
        FilterRegistrationBean<DevPageFilter> registration = new FilterRegistrationBean<>(new DevPageFilter(page));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setAsyncSupported(true);
        return registration;
    }
}
