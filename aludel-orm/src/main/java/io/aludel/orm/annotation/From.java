package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a component of a {@link Projection} comes from, when it is not the attribute of the same name. The path may go through to-ones and
 * embedded values, and from a collection to an attribute of its elements:
 *
 * <pre>{@code
 * @From("author.username") String authorName
 * @From("address.city") String city
 * @From("tags.name") Set<String> tagNames
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface From {
    /** The attribute, or the path to it. */
    String value();
}
