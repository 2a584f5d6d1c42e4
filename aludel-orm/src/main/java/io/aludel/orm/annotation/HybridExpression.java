package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the {@link Hybrid} method of the same name means in a query.
 *
 * <p>The method is static and not private. It takes the attributes of its class, then what the hybrid method takes, and returns an
 * expression of what that returns: {@code TextExpr} for a {@code String}, {@code Predicate} for a {@code boolean},
 * {@code NumberExpr<Integer>} for an {@code int}, {@code Expression<T>} for anything. It may also return a type of the application that
 * extends these and compares in its own way.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface HybridExpression {}
