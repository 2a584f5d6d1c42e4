package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the related object for a value that is put into an {@link AssociationProxy}: a static method that takes the value, or the key
 * and the value of a map.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ProxyCreator {

    /** The proxy's name. */
    String value();
}
