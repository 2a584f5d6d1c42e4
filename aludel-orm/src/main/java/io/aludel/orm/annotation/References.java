package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the foreign key constraint of a relationship says beyond its columns. On a many-to-many {@code onDelete} and {@code onUpdate} hold for
 * both constraints of the table of links. {@code SET_NULL} needs a to-one that may be missing: in null-marked code it is {@code @Nullable}.
 *
 * <pre>{@code
 * @ManyToOne
 * @References(onDelete = CASCADE)
 * private Order order;
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface References {

    /** What happens to rows that refer to a row that is deleted, or whose key changes. */
    enum Action {
        UNSTATED,
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }

    /** The constraint's name; by the naming convention without. */
    String name() default "";

    /** When the row that is referred to is deleted. */
    Action onDelete() default Action.UNSTATED;

    /** When the key that is referred to changes. */
    Action onUpdate() default Action.UNSTATED;

    /** Whether the constraint is added after both tables are there, since they refer to each other. */
    boolean addedByAlter() default false;

    /** Whether there is a constraint at all. */
    boolean constrained() default true;
}
