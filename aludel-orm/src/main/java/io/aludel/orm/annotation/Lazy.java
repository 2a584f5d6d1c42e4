package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column that is not selected with its object, but when it is first read; columns of one group are then read together.
 *
 * <p>What a query wants at once it says with {@code Load.undefer(..)} or {@code Load.undeferGroup(..)}.
 *
 * <pre>{@code
 * @Lazy
 * private String summary;
 *
 * @Lazy(group = "pictures", raise = true)
 * private byte[] cover;
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Lazy {

    /** The columns that are read together with this one; without a name it is read alone. */
    String group() default "";

    /** Whether reading it without having asked for it with the query throws instead of sending a statement. */
    boolean raise() default false;
}
