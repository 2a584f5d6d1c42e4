package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record with some of what an entity has, for the world outside: a query selects its columns and no others, and objects that are loaded
 * are mapped into it.
 *
 * <pre>{@code
 * @Projection(User.class)
 * record UserOut(long id, String username, List<PostOut> posts) {}
 *
 * @Projection(Post.class)
 * record PostOut(long id, String title, @From("author.username") String author) {}
 *
 * List<UserOut> page = session.execute(select(User.class).as(UserOut.class).limit(20)).all();
 * UserOut out = UserOut_.from(user);
 * }</pre>
 *
 * <p>A component is an attribute of the same name, or the one that {@link From} leads to; a projection of what is at the other end of a
 * relationship, or a {@code List}, {@code Set}, {@code Collection} or {@code Map} of such; a projection of an embeddable; a hybrid; or
 * computed by a static method of the record with {@link ColumnExpression}. All of it is checked when the record is compiled.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Projection {
    /** The entity, mapped superclass or embeddable. */
    Class<?> value();
}
