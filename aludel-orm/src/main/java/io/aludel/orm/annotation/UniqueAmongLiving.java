package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No two rows that are not deleted share the values of some attributes; rows that {@link SoftDelete} has marked may have them, too.
 *
 * <pre>{@code
 * @Entity
 * @SoftDelete("deletedAt")
 * @UniqueAmongLiving("email")
 * @UniqueAmongLiving({"tenant", "badge"})
 * class Member { .. }
 * }</pre>
 *
 * <p>The table gets a column that the database computes, 1 in living rows and NULL in deleted ones, and a unique index over the columns of
 * the attributes and that one: the same on every database. It may stand on the entity, on a mapped superclass of it, and in a hierarchy on
 * the class at its top.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(UniquesAmongLiving.class)
public @interface UniqueAmongLiving {
    /** The attributes: plain ones, components such as {@code home.city}, and to-ones with a foreign key in the entity's table. */
    String[] value();

    /** The name of the index; by default made of those of the table and the columns. */
    String name() default "";

    /** The name of the column that the database computes; all that an entity says use the same. */
    String column() default "living";
}
