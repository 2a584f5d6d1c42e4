package io.aludel.spring.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Watches the statements that a test with an application context sends: the test may take an {@code io.aludel.test.SqlLog} as a
 * parameter, and fails when it loads in a loop what one statement could load, unless it has {@code @AllowNPlusOne}. Needs
 * {@code aludel-test} among the dependencies. Tests with {@link DataAludelTest} have it.
 *
 * <pre>{@code
 * @SpringBootTest
 * @WatchStatements
 * class ShopTest {
 *     @Test
 *     void ordersTakeTwoStatements(@Autowired Orders orders, SqlLog log) {
 *         orders.all();
 *         log.assertStatements(2);
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(StatementWatch.class)
public @interface WatchStatements {
    /** How many statements of one shape from one place are too many. */
    int nPlusOneThreshold() default 3;
}
