package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the relationship is loaded where the query says nothing, instead of at the first touch.
 *
 * <pre>{@code
 * @ManyToOne
 * @LoadedBy(JOINED)
 * private Customer customer;
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface LoadedBy {

    /** The strategy. */
    LoadStrategy value();

    /** How many times an entity that refers to itself is followed; 0 for once. */
    int depth() default 0;
}
