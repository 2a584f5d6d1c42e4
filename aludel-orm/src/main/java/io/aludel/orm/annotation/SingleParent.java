package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The related object belongs to one object at a time through this relationship. A to-one or a many-to-many with removal of orphans
 * needs it. A flush is refused while an object of the session would have two owners, as far as these are loaded.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface SingleParent {}
