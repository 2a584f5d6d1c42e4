package io.aludel.test.migrate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that makes rows for a revision to cope with, before it is applied. It takes an {@code io.aludel.engine.Connection}; what it
 * does there is committed, and has to survive.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BeforeRevision {
    /** The id of the revision, or its beginning. */
    String value();
}
