package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Joined loading of the relationship uses an inner join: there always is a row at the other end. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface InnerJoin {

    /**
     * Whether the join stands beside an outer join that leads to it, and becomes an outer join itself, instead of being nested to
     * its right.
     */
    boolean unnested() default false;
}
