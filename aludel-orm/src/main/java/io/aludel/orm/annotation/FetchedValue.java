package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column that the database fills in by itself, by a trigger or a default that the mapping does not define: an INSERT leaves it
 * out when it was not set, and it is read again afterwards.
 *
 * <pre>{@code
 * @FetchedValue(onUpdate = true)
 * private Instant changedAt;
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface FetchedValue {

    /** Whether an INSERT makes a value. */
    boolean onInsert() default true;

    /** Whether each UPDATE of the row makes a new one, too. */
    boolean onUpdate() default false;

    /**
     * Whether the database has the column by itself, such as PostgreSQL's {@code xmin}, so that no table is created with it. A text
     * is compared as the type that {@code @Column(columnDefinition = ..)} names.
     */
    boolean system() default false;
}
