package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code List} that is kept as an array, where the database has arrays. It tells its object of changes within it.
 *
 * <pre>{@code
 * @AsArray
 * private List<String> tags = new ArrayList<>();
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface AsArray {

    /** Whether changes within the list are noticed; otherwise it is written when it is replaced. */
    boolean tracked() default true;
}
