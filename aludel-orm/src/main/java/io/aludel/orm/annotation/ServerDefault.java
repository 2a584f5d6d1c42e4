package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value that the database gives a column when an INSERT does not name it: {@code DEFAULT} in the table's definition.
 *
 * <p>An attribute that was never set is left out of the INSERT, and what the database made of it is read when it is asked
 * for, or comes back with the INSERT where the database can.
 *
 * <pre>{@code
 * @ServerDefault("'new'")
 * private String status;
 *
 * @ServerDefault("CURRENT_TIMESTAMP")
 * private Instant createdAt;
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface ServerDefault {

    /** The default as SQL, written into the table's definition as it is; texts need their quotes. */
    String value();
}
