package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.TablePolicies;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.Objects;

/**
 * Refuses to write what would reach rows of another tenant: links to its objects, and rows beside those of an object that was made up with
 * the key of another tenant's row. One flush, one thread.
 */
final class LinkedTenants {
    private final FlushSession session;

    private LinkedTenants(FlushSession session) {
        this.session = session;
    }

    static void check(FlushSession session, FlushWork work) {
        if (session.isCrossTenant() || !TablePolicies.of(session.mappings()).haveTenants()) {
            return;
        }
        LinkedTenants tenants = new LinkedTenants(session);
        NamedRows named = new NamedRows(session);
        for (InstanceState owner : work.inserts()) {
            tenants.checkLinks(owner, true);
            named.note(owner, true);
        }
        for (InstanceState owner : work.deletes()) {
            tenants.checkProven(owner);
        }
        for (InstanceState owner : work.updates()) {
            tenants.checkProven(owner);
            tenants.checkLinks(owner, false);
            named.note(owner, false);
        }
        named.check(work.inserts());
    }

    private void checkProven(InstanceState owner) {
        if (EntityMapping.of(owner).tenant() != null && !session.isProven(owner)) {
            throw unseen(owner + " was taken into the session without being loaded");
        }
    }

    private void checkLinks(InstanceState owner, boolean inserted) {
        EntityMapping mapping = EntityMapping.of(owner);
        ManagedEntity entity = owner.entity();
        for (ReferenceMapping reference : mapping.references()) {
            if (reference.target().tenant() != null
                    && !reference.isViewOnly()
                    && (inserted || owner.isChanged(reference.number()))
                    && entity.$aludel$get(reference.number()) instanceof ManagedEntity target) {
                checkLink(owner, reference, target);
            }
        }
        for (CollectionMapping collection : mapping.collections()) {
            CollectionTracker tracker = collection.target().tenant() == null || collection.isViewOnly()
                    ? null
                    : Relationships.trackerIfOpen(entity, collection.number());
            if (tracker != null && tracker.hasChanges()) {
                tracker.added().forEach(element -> checkLink(owner, collection, (ManagedEntity) element));
            }
        }
    }

    private void checkLink(InstanceState owner, RelationshipMapping relationship, ManagedEntity target) {
        BasicMapping attribute = session.mappings().get(target.getClass()).tenant();
        InstanceState state = target.$aludel$state();
        boolean isNew = !(target instanceof Record) && (state == null || state.lifecycle() == Lifecycle.PENDING);
        if (attribute == null || isNew) {
            return;
        }
        Object tenant = state == null ? attribute.value(target) : ChangeSet.committed(state, attribute);
        if (tenant != InstanceState.NOT_LOADED && !Objects.equals(tenant, session.tenant(attribute))) {
            throw new InvalidRequestException(
                    ErrorCode.OTHER_TENANT,
                    owner + " was linked by " + relationship + " to " + name(target)
                            + ", which belongs to another tenant than the session."
                            + "\n  Link it to an object that this session has loaded, or work within session.crossTenant(\"reason\").");
        }
        if (state != null && KeyOf.sameSession(owner, target) && !session.isProven(state)) {
            throw unseen(owner + " was linked by " + relationship + " to " + state
                    + ", which was taken into the session without being loaded");
        }
    }

    private static Object name(ManagedEntity target) {
        InstanceState state = target.$aludel$state();
        return state == null ? target.getClass().getSimpleName() : state;
    }

    private static InvalidRequestException unseen(String what) {
        return new InvalidRequestException(
                ErrorCode.OTHER_TENANT,
                what + ", and the session sees no row with its key."
                        + "\n  Usually the key is that of another tenant's row, or there is none."
                        + "\n  Find the object first: session.get(..).");
    }
}
