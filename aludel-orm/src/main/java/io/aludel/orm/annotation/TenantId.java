package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says to which tenant a row belongs. A session sees and touches the rows of its own tenant only, whatever a statement asks for: every
 * SELECT, INSERT, UPDATE and DELETE that it sends has the condition, loads of relationships and upserts included, and new objects get the
 * value by themselves.
 *
 * <pre>{@code
 * @MappedSuperclass
 * abstract class OfTenant {
 *     @TenantId
 *     private String tenant;
 * }
 * }</pre>
 *
 * <p>The tenant of a session comes from {@code sessions.forTenant(..)}, {@code SessionOptions.tenant(..)} or {@code
 * SessionOptions.tenantResolver(..)}. Without one, a statement on such an entity is refused. The attribute has a column of its own, is
 * never null, and keeps its value for as long as there is the row. In a hierarchy the class at its top has it.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface TenantId {
    /**
     * Whether the database enforces it, too, where it can: on PostgreSQL the table gets row level security and a policy, and each
     * transaction of a session says its tenant.
     */
    boolean rowSecurity() default false;

    /** The name of the setting by which a transaction says its tenant. */
    String setting() default "aludel.tenant";
}
