package io.aludel.spring.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of what uses sessions: a context with the database, migrations, sessions and beans with {@code @Repository}, and those that
 * listen, choose settings or tell the tenant, but without the rest of the application. Each test runs in a transaction that is rolled
 * back, and its statements are {@linkplain WatchStatements watched}.
 *
 * <pre>{@code
 * @DataAludelTest
 * class PostsTest {
 *     @Autowired Session session;
 *     @Autowired Posts posts;
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(DataAludelTestBootstrapper.class)
@ExtendWith(SpringExtension.class)
@WatchStatements
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(DataAludelTypeExcludeFilter.class)
@Transactional
@ImportAutoConfiguration
public @interface DataAludelTest {
    /** Properties of the environment, such as {@code aludel.url=sqlite::memory:}. */
    String[] properties() default {};

    /** Whether beans with {@code @Repository} are there. */
    boolean useDefaultFilters() default true;

    /** Which beans of the application are there, too. */
    Filter[] includeFilters() default {};

    /** Which are not. */
    Filter[] excludeFilters() default {};

    /** Auto-configurations that are not applied. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
