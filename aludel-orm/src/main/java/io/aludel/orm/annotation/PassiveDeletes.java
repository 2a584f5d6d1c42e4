package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The database deletes or disconnects the related rows itself, by {@code ON DELETE}: when the owner is deleted, objects that
 * are not loaded stay unloaded. Those that are loaded are still deleted or disconnected one by one, unless {@link #all}.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "order", cascade = CascadeType.REMOVE)
 * @PassiveDeletes
 * private List<OrderLine> lines;
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface PassiveDeletes {

    /** Whether loaded objects are left alone, too; contradicts a cascade of deletes. */
    boolean all() default false;
}
