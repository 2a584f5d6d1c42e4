package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query from which the rows of an entity come, in place of a table.
 *
 * <pre>{@code
 * @Entity
 * class CustomerTotal {
 *     @Id private long customerId;
 *     private long total;
 *
 *     @FromSelect
 *     static Query<?> rows() {
 *         return select(Order_.customer.id().label("customer_id"), sum(Order_.amount).label("total")).groupBy(Order_.customer.id());
 *     }
 * }
 * }</pre>
 *
 * <p>The method is static, not private, and takes nothing; it is called once, when the mapping is built. What it selects is called like
 * the columns of the attributes. The entity can be queried, found by its key and referred to like any other, but never written.
 *
 * <p>With {@link View} on the class, the query becomes a view of the database.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface FromSelect {}
