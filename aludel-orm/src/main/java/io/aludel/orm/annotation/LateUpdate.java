package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The foreign key of the relationship is written by an UPDATE of its own, after the INSERT of its row and before its DELETE, so
 * that rows can refer to each other in a circle. SQLAlchemy calls it {@code post_update}.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface LateUpdate {}
