package io.aludel.orm.mapping;

import io.aludel.dialect.postgresql.PostgresqlPolicies;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.TenantIdFact;
import io.aludel.schema.TableElement;
import java.util.List;

/** Whether the database itself keeps the rows of tenants apart. Stateless. */
final class RowSecurities {
    private RowSecurities() {}

    /** Whether the rows of an entity, and those that belong to them, are kept apart by the database. */
    static boolean isAskedFor(EntityDescription entity) {
        for (AttributeDescription attribute : entity.attributes()) {
            TenantIdFact fact = attribute.fact(TenantIdFact.class);
            if (fact != null && fact.rowSecurity()) {
                return true;
            }
        }
        return false;
    }

    /** What a table says then. */
    static List<TableElement> of(EntityMapping... entities) {
        for (EntityMapping entity : entities) {
            if (isAskedFor(entity.description())) {
                return List.of(PostgresqlPolicies.forced());
            }
        }
        return List.of();
    }
}
