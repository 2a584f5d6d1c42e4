package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The relationship is only read: what is put into it is never written and does not change the other side.
 *
 * <p>It may have any condition ({@code @JoinCondition}), and stays as it was loaded until it is expired.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface ViewOnly {}
