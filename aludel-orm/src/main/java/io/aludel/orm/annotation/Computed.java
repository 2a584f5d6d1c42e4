package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column that the database computes from others: {@code GENERATED ALWAYS AS (..)}. It is read, never written.
 *
 * <pre>{@code
 * @Computed("quantity * price")
 * private BigDecimal total;
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Computed {

    /** How it is computed, as SQL; written into the table's definition as it is. */
    String value();

    /** Whether the value is stored with the row; otherwise the database decides, or computes it when it is read. */
    boolean stored() default false;
}
