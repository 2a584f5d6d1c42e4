package io.aludel.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of the test class that makes rows before each test, in the test's transaction; its statements are not counted. What it returns,
 * an entity or a collection of entities, is added and written. Other fixtures and tests take the entity as a parameter, by its class, or
 * by the name of the method where several return the same class; those that are taken run first, the others in their
 * {@link #order()}.
 *
 * <pre>{@code
 * @Fixture
 * User alice() {
 *     return new User("alice", "alice@example.org");
 * }
 *
 * @Fixture
 * Post hello(User alice) {
 *     return new Post("Hello", alice);
 * }
 *
 * @Test
 * void thereIsAPost(Session session, User alice) { … }
 * }</pre>
 *
 * <p>A test gets the object detached: its session has loaded nothing yet.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fixture {
    /** Smaller ones run first; those with the same number by name. */
    int order() default 0;
}
