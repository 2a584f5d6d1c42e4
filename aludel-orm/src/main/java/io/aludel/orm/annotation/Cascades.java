package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exactly those operations that follow a relationship, instead of what {@code cascade} and {@code orphanRemoval} say.
 *
 * <p>Without it, and whatever {@code cascade} says, saving and merging follow every relationship.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "order")
 * @Cascades({SAVE_UPDATE, MERGE, DELETE, DELETE_ORPHAN})
 * private List<OrderLine> lines;
 *
 * @ManyToOne
 * @Cascades({})                       // objects put in here are not saved with this one
 * private Country country;
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Cascades {

    /** The operations; none at all for an empty array. */
    Cascade[] value();
}
