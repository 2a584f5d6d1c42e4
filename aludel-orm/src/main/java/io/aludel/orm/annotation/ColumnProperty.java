package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute that the database computes with each query of its object, by the {@link ColumnExpression} method of the same name.
 *
 * <p>It is read with the object like a column, can be used in queries like one, and is never written. After a flush that wrote the
 * object it is read again when it is asked for, unless {@link #expiresOnFlush} says otherwise.
 *
 * <pre>{@code
 * @ColumnProperty
 * private int total;
 *
 * @ColumnExpression
 * static NumberExpr<Integer> total(Account_.Path account) {
 *     return account.balance.plus(10);
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface ColumnProperty {

    /** Whether it is read again after a flush that wrote the object; else it keeps its value until the object expires. */
    boolean expiresOnFlush() default true;
}
