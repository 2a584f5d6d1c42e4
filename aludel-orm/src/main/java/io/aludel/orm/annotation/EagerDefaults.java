package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When objects get the values that the database makes for them: defaults, computed columns, those of triggers.
 *
 * <pre>{@code
 * @Entity
 * @EagerDefaults(EagerDefaults.When.ALWAYS)
 * class Invoice {
 *     @Computed("net + tax") private BigDecimal gross;   // is there after an UPDATE, too
 * }
 * }</pre>
 *
 * <p>Keys and versions come back at once, whatever is said here.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface EagerDefaults {
    /** When values come back. */
    When value() default When.ALWAYS;

    /** When values come back. */
    enum When {
        /** With the INSERT, where that costs no further statement; after an UPDATE when they are asked for. As without the annotation. */
        AUTO,
        /** With each INSERT and UPDATE, by a SELECT where the database has no RETURNING. */
        ALWAYS,
        /** When they are asked for. */
        NEVER
    }
}
