package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value that is kept as JSON. Needs Jackson 3.
 *
 * <p>A {@code Map} or {@code List} tells its object of changes within it, at any depth; objects of other classes are written when they
 * are replaced.
 *
 * <pre>{@code
 * @AsJson
 * private Map<String, Object> data = new HashMap<>();
 *
 * setting.getData().put("theme", "dark");      // an UPDATE at the next flush
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface AsJson {

    /** Whether changes within a {@code Map} or {@code List} are noticed; otherwise it is written when it is replaced. */
    boolean tracked() default true;
}
