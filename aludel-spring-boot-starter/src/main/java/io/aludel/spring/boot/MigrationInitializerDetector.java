package io.aludel.spring.boot;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.util.ClassUtils;

/** Lets Spring Boot know which bean makes the tables, so that what needs them comes after it. */
final class MigrationInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {
    private static final boolean PRESENT =
            ClassUtils.isPresent("io.aludel.migrate.Migrations", MigrationInitializerDetector.class.getClassLoader());

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return PRESENT ? Set.of(MigrationInitializer.class) : Set.of();
    }
}
