package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that sees each value before it becomes that of an attribute, in the constructor as well; it returns the value to use, or
 * throws. Of a collection it sees each element that comes in. What is loaded is not shown, and neither is what a constructor without
 * arguments sets.
 *
 * <pre>{@code
 * @Validates("title")
 * private String strip(String title) {
 *     return title.strip();
 * }
 *
 * @Validates({"email", "backupEmail"})
 * private String checkAddress(String attribute, String address) { … }
 *
 * @Validates(value = "posts", includeRemoves = true)
 * private Post checkPost(Post post, boolean removed) { … }
 * }</pre>
 *
 * <p>The method is an instance method of the entity or of a class above it, of any visibility. It takes the value, before it the
 * attribute's name if it wants to know it, and returns the value or nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Validates {
    /** The attributes. */
    String[] value();

    /** Whether elements that leave a collection are shown, too; the method then has a last parameter that says so. */
    boolean includeRemoves() default false;

    /** Whether values are shown that come from the other end of a relationship. */
    boolean includeBackrefs() default true;
}
