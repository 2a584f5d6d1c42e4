package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether a DELETE that finds no row is worth a warning in the log. It is unless this says {@code false}; with {@code @Version} it is an
 * error in any case.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ConfirmDeletedRows {
    /** Whether it is. */
    boolean value();
}
