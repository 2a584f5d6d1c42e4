package io.aludel.benchmarks.blogjpa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service on the database that {@code --spring.datasource.url=..} names. */
@SpringBootApplication
public class BlogApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(BlogApplication.class, arguments);
    }
}
