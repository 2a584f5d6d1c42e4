package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that means the same for an object and in a query: its Java body answers for the object, the {@link HybridExpression} of the
 * same name for the database.
 *
 * <p>Without parameters it becomes an attribute of the metamodel, {@code Account_.fullname}; with parameters a method of it,
 * {@code Account_.above(100)}. Both are there under an alias, too.
 *
 * <pre>{@code
 * @Hybrid
 * public String fullname() {
 *     return first + " " + last;
 * }
 *
 * @HybridExpression
 * static TextExpr fullname(Account_.Path account) {
 *     return account.first.concat(" ").concat(account.last);
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Hybrid {}
