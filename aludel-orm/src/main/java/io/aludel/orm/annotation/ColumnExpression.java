package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the database computes the {@link ColumnProperty} of the same name, or the {@link QueryExpression} for queries that say nothing.
 *
 * <p>The method is static and not private, and takes the attributes of its class; it is called whenever a statement is planned. It may
 * return a subquery about the object: {@code scalar(select(count()).from(Post.class).where(Post_.tag.id().eq(tag.id)))}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ColumnExpression {}
