package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Gives new objects their tenant, and refuses to write those of another one. Stateless. */
final class TenantValues {
    private TenantValues() {}

    static void assign(FlushSession session, Collection<InstanceState> inserts) {
        for (InstanceState state : inserts) {
            BasicMapping attribute = EntityMapping.of(state).tenant();
            if (attribute != null) {
                Object tenant = session.tenant(attribute);
                Object value = attribute.value(state.entity());
                if (value == null && tenant != null) {
                    attribute.set(state.entity(), tenant);
                } else if (tenant != null && !tenant.equals(value) && !session.isCrossTenant()) {
                    throw other(state, "belongs to another tenant than the session and cannot be inserted");
                }
            }
        }
    }

    static void check(FlushSession session, Collection<InstanceState> written) {
        for (InstanceState state : written) {
            BasicMapping attribute = EntityMapping.of(state).tenant();
            if (attribute == null || !state.isLoaded(attribute.number())) {
                continue;
            }
            Object value = attribute.value(state.entity());
            Object before = ChangeSet.committed(state, attribute);
            Object tenant = session.isCrossTenant() ? null : session.tenant(attribute);
            if (tenant != null && !tenant.equals(before)) {
                throw other(state, "belongs to another tenant than the session and cannot be written");
            }
            if (tenant != null && !tenant.equals(value)) {
                throw other(state, "was given to another tenant, and a row stays with its own");
            }
        }
    }

    private static InvalidRequestException other(InstanceState state, @Nullable String what) {
        return new InvalidRequestException(
                ErrorCode.OTHER_TENANT,
                state + " " + what + "."
                        + "\n  Leave the attribute to the session, or work within session.crossTenant(\"reason\").");
    }
}
