package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rows are marked as deleted and stay. {@code session.delete(..)}, cascades to such an entity and a DELETE of many rows become an UPDATE
 * of the attribute that is named here; queries, loads of relationships and {@code get(..)} find living rows only.
 *
 * <pre>{@code
 * @MappedSuperclass
 * @SoftDelete("deletedAt")
 * abstract class SoftDeletable {
 *     private Instant deletedAt;
 * }
 * }</pre>
 *
 * <p>The type of the attribute says the form: a time is null in a living row; a boolean is true in a deleted one; a text or an enum has
 * the value {@link #deleted()} in a deleted one. {@code includeDeleted()} among the options of a query finds all, {@code
 * session.restore(..)} takes the mark away, {@code session.purge(..)} deletes the row.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface SoftDelete {
    /** The attribute. */
    String value();

    /** The value of a text or enum in a deleted row. */
    String deleted() default "DELETED";

    /** The value of a text or enum in a row that is restored. */
    String living() default "ACTIVE";
}
