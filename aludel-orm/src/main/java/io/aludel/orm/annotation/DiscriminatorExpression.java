package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What says of which class a row of a hierarchy is, in place of a discriminator column: an expression over the row.
 *
 * <pre>{@code
 * @DiscriminatorExpression
 * static Expression<String> kind(Payment_.Path payment) {
 *     return caseWhen(payment.iban.isNotNull(), "transfer").otherwise("cash");
 * }
 * }</pre>
 *
 * <p>The method stands in the root of the hierarchy, is static and not private, and takes the attributes of its class. It is called
 * whenever a statement is planned. Its value is compared with {@code @DiscriminatorValue}; nothing is written for it, so that the
 * attributes of a new object decide of which class it is loaded.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface DiscriminatorExpression {}
