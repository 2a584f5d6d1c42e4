package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method that makes the value of an attribute which nobody has set when its object is inserted.
 *
 * <p>The method is static and not private. It takes nothing, or the object, and returns a value of the attribute's type, or an
 * expression that becomes part of the statement.
 *
 * <pre>{@code
 * @DefaultFor("code")
 * static String newCode() {
 *     return Codes.next();
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface DefaultFor {

    /** The attribute. */
    String value();
}
