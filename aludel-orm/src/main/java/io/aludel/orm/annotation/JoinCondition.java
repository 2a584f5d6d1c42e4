package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The condition under which rows meet along a relationship, instead of the equality of its join columns: a static method that takes the
 * owner and the other end. It is called once, when the mapping is built; values in it are constants.
 *
 * <pre>{@code
 * @OneToMany
 * @ViewOnly
 * private List<Post> published;
 *
 * @JoinCondition("published")
 * static Predicate published(User_.Path user, Post_.Path post) {
 *     return post.author.id().eq(user.id).and(post.published.isTrue());
 * }
 * }</pre>
 *
 * <p>Every way of loading, and every join and condition in queries, goes by it. Join columns, when the relationship has some, are what
 * is written; without them it is {@link ViewOnly}. With a table of links the condition holds beside the links; where an
 * entity is mapped to that table, the condition can be over its columns, too.
 *
 * <pre>{@code
 * @ManyToMany
 * @JoinTable(name = "membership")
 * @ViewOnly
 * private List<Club> activeClubs;
 *
 * @JoinCondition(value = "activeClubs", links = Membership.class)
 * static Predicate active(User_.Path user, Club_.Path club, Membership_.Path membership) {
 *     return membership.ended.isNull();
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface JoinCondition {

    /** The relationship's name. */
    String value();

    /** The entity that is mapped to the table of links of a many-to-many, when the method takes it as its third parameter. */
    Class<?> links() default void.class;
}
