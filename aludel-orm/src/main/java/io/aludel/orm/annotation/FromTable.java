package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The table of an entity, as it is declared with Core or was read from a database, in place of one that is made from the annotations.
 *
 * <pre>{@code
 * @Entity
 * class User {
 *     @Id private Long id;
 *     @Column(name = "user_name") private String name;   // finds its column by the name
 *
 *     @FromTable
 *     static Table table() {
 *         return Tables.USERS;
 *     }
 * }
 * }</pre>
 *
 * <p>The method is static, not private, and takes nothing; it is called once, when the mapping is built. The registry has a copy of the
 * table, with all of its columns and constraints, whatever is mapped of it; tables to which it refers have to be in the registry, too. A
 * column is declared for the Java type of its attribute.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface FromTable {}
