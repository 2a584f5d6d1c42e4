package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method that makes the versions of an entity, in place of counting: the first one when an object is inserted, the next one with
 * each UPDATE.
 *
 * <p>The method is static and not private. It takes nothing, or the object with its present version, and returns a version that the row
 * did not have before. When the application counts, the method returns what the object has: a version that was not set again stays out
 * of the UPDATE, and does not tell others of the change.
 *
 * <pre>{@code
 * @Version
 * private @Nullable UUID version;
 *
 * @VersionGenerator("version")
 * static UUID newVersion() {
 *     return UUID.randomUUID();
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface VersionGenerator {

    /** The attribute with {@code @Version}. */
    String value();
}
