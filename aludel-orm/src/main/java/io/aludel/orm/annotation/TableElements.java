package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method that gives what the table of an entity has besides its columns and what {@code @Table} says: partial indexes, constraints
 * of one database, settings.
 *
 * <p>The method is static and not private, takes nothing and returns a {@code List} of {@code TableElement}. It is called once for each
 * table, when the mapping is built; that of a mapped superclass for each entity that extends it.
 *
 * <pre>{@code
 * @TableElements
 * static List<TableElement> elements() {
 *     return List.of(PostgresqlOptions.fillfactor(70), MysqlOptions.engine("InnoDB"), Index.of("ix_open", "due"));
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface TableElements {}
