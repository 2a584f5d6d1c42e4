package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The old value of the attribute is loaded, when it is not yet, before it is replaced, so that its history is complete. Without it
 * the value of an unloaded attribute is replaced without loading it.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface ActiveHistory {}
