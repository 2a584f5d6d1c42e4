package io.aludel.spring.boot;

import org.jspecify.annotations.Nullable;

/**
 * A bean that knows the tenant of the present request; each session asks it once, when it first needs it.
 *
 * <pre>{@code
 * @Bean
 * TenantSource tenants() {
 *     return () -> SecurityContextHolder.getContext().getAuthentication().getName();
 * }
 * }</pre>
 */
@FunctionalInterface
public interface TenantSource {
    /** The value of the attributes with {@code @TenantId}; null when there is no tenant here. */
    @Nullable
    Object tenant();
}
