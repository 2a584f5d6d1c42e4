package io.aludel.benchmarks.blogjpa;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Each blog is a tenant: a request names its blog by a header, and is refused without. */
@Component
class Blogs
        implements CurrentTenantIdentifierResolver<String>,
                HibernatePropertiesCustomizer,
                WebMvcConfigurer,
                HandlerInterceptor {
    /** While the application starts there is no request, and Hibernate asks nevertheless. */
    private static final String NONE = "";

    @Override
    public String resolveCurrentTenantIdentifier() {
        String blog = blog();
        return blog == null ? NONE : blog;
    }

    private static String blog() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getHeader("X-Blog")
                : null;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/users/**", "/posts/**", "/tags/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getHeader("X-Blog") == null) {
            throw new NoBlogException();
        }
        return true;
    }
}
