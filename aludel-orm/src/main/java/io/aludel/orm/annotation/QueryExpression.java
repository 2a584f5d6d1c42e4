package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute that each query may compute in its own way. Queries that say nothing leave it null, or compute it by the
 * {@link ColumnExpression} method of the same name if there is one.
 *
 * <p>It is never written, and forgotten when its object expires.
 *
 * <pre>{@code
 * @QueryExpression
 * private @Nullable Long rank;
 *
 * select(Player.class).options(withExpression(Player_.rank, rowNumber().over(orderBy(Player_.score.desc()))))
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface QueryExpression {}
