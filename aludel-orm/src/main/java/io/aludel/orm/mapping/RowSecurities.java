package io.aludel.orm.mapping;

import io.aludel.dialect.postgresql.PostgresqlPolicies;
import io.aludel.orm.runtime.TenantIdFact;
import io.aludel.schema.TableElement;
import java.util.List;

/** Whether the database itself keeps the rows of tenants apart. Stateless. */
final class RowSecurities {
    private RowSecurities() {}

    /** Whether the rows of an entity, and those that belong to them, are kept apart by the database. */
    private static boolean isAskedFor(EntityMapping entity) {
        for (BasicMapping value : entity.basics()) {
            TenantIdFact fact = value.description().fact(TenantIdFact.class);
            if (fact != null && fact.rowSecurity()) {
                return true;
            }
        }
        return false;
    }

    /** What a table says then. */
    static List<TableElement> of(EntityMapping... entities) {
        for (EntityMapping entity : entities) {
            if (isAskedFor(entity)) {
                return List.of(PostgresqlPolicies.forced());
            }
        }
        return List.of();
    }
}
