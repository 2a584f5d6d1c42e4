package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How queries of a superclass load the attributes that an entity adds to it. Without it they are loaded at the first touch.
 *
 * <pre>{@code
 * @Entity
 * @PolymorphicLoad(PolymorphicLoad.Mode.INLINE)
 * class Manager extends Employee { .. }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface PolymorphicLoad {
    /** In the same statement, or in one more. */
    Mode value();

    /** When the attributes are loaded. */
    enum Mode {
        /** In the same statement, by an outer join. */
        INLINE,
        /** In one more statement for all objects of the class, by their keys. */
        SELECTIN
    }
}
