package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.TenantIdFact;
import org.jspecify.annotations.Nullable;

/** Finds the value that says to which tenant a row belongs: an attribute, or a component of an embedded one. Stateless. */
final class TenantColumn {
    private TenantColumn() {}

    static @Nullable BasicMapping of(EntityMapping mapping) {
        BasicMapping tenant = mapping.basics().stream()
                .filter(basic -> basic.description().fact(TenantIdFact.class) != null)
                .findFirst()
                .orElse(null);
        if (tenant != null && mapping.isRowOfCollection()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "'" + tenant.name() + "' of " + mapping.name()
                            + " has @TenantId, but a value of a collection belongs"
                            + " to the tenant of its owner."
                            + "\n  Take the annotation away, or give the collection a class without it.");
        }
        return tenant;
    }
}
