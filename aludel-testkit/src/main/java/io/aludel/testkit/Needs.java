package io.aludel.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a test or a class of tests needs from its database.
 *
 * <p>On a class, no tests are generated for a database that lacks one of the features. On a method, that one test is
 * reported as skipped there, with the reason that {@link Requirements} gives.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface Needs {

    /** The features, all of them needed. */
    Feature[] value();
}
