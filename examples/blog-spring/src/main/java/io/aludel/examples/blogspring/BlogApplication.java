package io.aludel.examples.blogspring;

import io.aludel.spring.boot.TenantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Starts the service: on SQLite, or on the database that {@code --aludel.url=..} names. */
@SpringBootApplication
public class BlogApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(BlogApplication.class, arguments);
    }

    /** Each blog is a tenant: a request names its blog, and sees nothing of others. */
    @Bean
    TenantSource blogs() {
        return () -> RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getHeader("X-Blog")
                : null;
    }
}
