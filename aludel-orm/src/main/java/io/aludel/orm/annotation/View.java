package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The entity's rows come from the view that {@code @Table} names, so they are never written.
 *
 * <p>With a {@link FromSelect} method the view is created and dropped with the tables of the registry; without one it is expected to
 * be there. Any attributes that tell rows apart serve as {@code @Id}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface View {
    /**
     * The entities from which a view that is there reads, so that their pending changes are written before it is queried. A
     * {@link FromSelect} method says that by itself.
     */
    Class<?>[] reads() default {};
}
