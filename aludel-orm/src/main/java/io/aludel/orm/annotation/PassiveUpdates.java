package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether the database changes foreign keys itself, by {@code ON UPDATE CASCADE}, when the key that they refer to changes; it
 * does unless this says {@code false}. Then the rows that refer to a changed key are loaded and updated by the flush.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface PassiveUpdates {

    /** {@code false} when the flush has to update the foreign keys. */
    boolean value();
}
