package io.aludel.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the tests of a class are about: static fields, or static methods without parameters, of the class, a superclass or an enclosing
 * class that give an {@code Engine}, a {@code SessionFactory} (its engine, entities, options and
 * listeners), a {@code Registry} or a {@code RevisionSource}.
 *
 * <pre>{@code
 * @AludelTest
 * class BlogTest {
 *     @TestEngine
 *     static final SessionFactory SESSIONS = Blog.sessions("h2:mem:blog");
 * }
 * }</pre>
 *
 * <p>Tests do not get the engine itself but one over a connection of it whose transaction is rolled back. It is never closed here.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface TestEngine {}
