package io.aludel.migrate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which revision a migration is, and what it comes after.
 *
 * <pre>{@code
 * @Revision(id = "27c6a30d7c24", down = "1975ea83b712", message = "add biographies")
 * public final class R27c6a30d7c24_add_biographies implements Migration { .. }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {
    /** The identifier, which nothing else has and which never changes; up to 32 characters, none of them {@code @ + - :}. */
    String id();

    /** The revisions that it follows: none for the first of a branch, several for a merge. */
    String[] down() default {};

    /** What it does, in one line. */
    String message();

    /** Names of the branch that begins here. */
    String[] labels() default {};

    /** Revisions or labels of other branches that have to be applied before it. */
    String[] dependsOn() default {};

    /** The revisions that it stands for, since it was squashed from them. */
    String[] replaces() default {};

    /** Whether it runs in a transaction, where the database can take definitions back. */
    boolean transactional() default true;
}
