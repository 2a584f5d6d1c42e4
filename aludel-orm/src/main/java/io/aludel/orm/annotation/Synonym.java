package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Another name of an attribute or of a {@link Hybrid} method, for queries and options; in Java a getter does.
 *
 * <pre>{@code
 * @Entity
 * @Synonym(name = "mail", of = "email")
 * class Account { … }
 *
 * select(Account.class).where(Account_.mail.eq("a@x"))
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Synonyms.class)
public @interface Synonym {

    /** The other name. */
    String name();

    /** The attribute, or the method. */
    String of();
}
