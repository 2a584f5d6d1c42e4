package io.aludel.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Scripts of SQL that are executed before each test, in the test's transaction and before {@link Fixture} methods: those of enclosing
 * classes, of the class and of the method, in this order.
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SqlFixture {
    /** Resources: {@code posts.sql} lies beside the class, {@code /sql/posts.sql} at the root of the class path. */
    String[] value();
}
