package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the table of an entity, or the column of an attribute, was called before. Migrations rename it, and its rows and values stay;
 * without this they would see something that goes and something else that comes.
 *
 * <pre>{@code
 * @Entity
 * @RenamedFrom("users")
 * class Person {
 *     @RenamedFrom("name")
 *     private String fullName;
 * }
 * }</pre>
 *
 * <p>Several names are possible, for databases that have missed more than one change. A name that no database has any more does no
 * harm; remove it when it suits.
 */
@Documented
@Target({ElementType.TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface RenamedFrom {

    /** Former names as they are in the database, the last one first. */
    String[] value();
}
