package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What setting the {@link Hybrid} of the same name in an INSERT or UPDATE sets.
 *
 * <p>The method is static and not private. It takes the attributes of its class and the value, or an {@code Expression} of it, and
 * returns attributes with their values.
 *
 * <pre>{@code
 * @HybridUpdate
 * static Map<?, ?> fullname(Account_.Path account, String value) {
 *     String[] names = value.split(" ", 2);
 *     return Map.of(account.first, names[0], account.last, names[1]);
 * }
 *
 * update(Account.class).set(Account_.fullname, "Ann Lee")
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface HybridUpdate {}
