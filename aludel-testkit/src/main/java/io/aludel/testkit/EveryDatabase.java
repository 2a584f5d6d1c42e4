package io.aludel.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs every test of the class once per selected database and injects a {@link TestDatabase} wherever a test, a lifecycle
 * method or the constructor asks for one.
 *
 * <p>The selection is {@code -Ddatabases=sqlite,h2,postgresql,mariadb}, which is also the default. An unknown name is an
 * error, and a database that cannot start is a failure, never a skip. The tests have the tag {@code every-database}, by which a
 * suite can select them.
 *
 * <pre>{@code
 * @EveryDatabase
 * class InsertSuite {
 *     @Test
 *     @Needs(Feature.RETURNING)
 *     void insertReturnsGeneratedKeys(TestDatabase db) { ... }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ClassTemplate
@Tag("every-database")
@ExtendWith(EveryDatabaseExtension.class)
@ExtendWith(NeedsCondition.class)
public @interface EveryDatabase {

    /** Whether the database is emptied before every test; say {@code false} if a {@code @BeforeAll} method fills it once. */
    boolean clean() default true;
}
