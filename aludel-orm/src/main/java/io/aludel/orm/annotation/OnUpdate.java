package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method that makes a new value of an attribute with each UPDATE of the row that does not set it.
 *
 * <p>The method is static and not private. It takes nothing, or the object, and returns a value of the attribute's type, or an
 * expression that becomes part of the statement.
 *
 * <pre>{@code
 * @OnUpdate("changedAt")
 * static Instant now() {
 *     return Instant.now();
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnUpdate {

    /** The attribute. */
    String value();
}
