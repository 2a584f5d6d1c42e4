package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values of the attribute are secrets: they stay hidden in every log, also where the engine was told to show values.
 *
 * <pre>{@code
 * @Sensitive
 * private String passwordHash;
 * }</pre>
 *
 * <p>It is about what is logged, and what the Jackson modules write; the database stores the values as they are.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {}
