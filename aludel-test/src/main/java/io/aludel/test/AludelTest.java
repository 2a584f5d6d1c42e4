package io.aludel.test;

import io.aludel.orm.load.FetchMode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of code that uses a database. Each test has a transaction that is rolled back, also when the code under test commits; it may take
 * a {@code Session}, {@code SessionFactory}, {@code Engine}, {@code Connection}, {@code Registry} and {@link SqlLog} as parameters, and
 * fails when it loads in a loop what one statement could load.
 *
 * <pre>{@code
 * @AludelTest
 * class BlogTest {
 *     @Test
 *     void twoStatements(Session session, SqlLog log) {
 *         session.execute(select(User.class).options(selectinload(User_.posts))).all();
 *         log.assertStatements(2);
 *     }
 * }
 * }</pre>
 *
 * <p>Nested classes and subclasses have it, too. What is not said here is taken from the configuration parameters of JUnit
 * {@code aludel.test.url} and {@code aludel.test.database}, which may be system properties.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AludelExtension.class)
public @interface AludelTest {
    /** The address of the database; a database in memory unless given. */
    String url() default "";

    /** Which database is started for the tests, where no address is given. */
    Database database() default Database.IN_MEMORY;

    /** The entities; all that are on the class path unless given. */
    Class<?>[] models() default {};

    /** Where the tables come from. */
    TestSchema schema() default TestSchema.CREATE;

    /** What happens when the same is loaded again and again. */
    NPlusOne nPlusOne() default NPlusOne.FAIL;

    /** How many statements of one shape from one place are too many. */
    int nPlusOneThreshold() default 3;

    /** How unloaded attributes are answered; as the session factory says unless given. At most one. */
    FetchMode[] fetchMode() default {};

    /** Prefixes of class names that are no place of the application, such as its own layer over the database. */
    String[] skip() default {};
}
