package io.aludel.orm.flush;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that a flush leaves out an object which a relationship holds, but which nobody added to the session. Most often an object was made
 * with its parent in hand: the parent's collection has it at once, yet only {@code session.add(..)}, or adding it to the collection,
 * makes it part of the session.
 */
final class NotInSession {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.flush");

    private NotInSession() {}

    /** A relationship that cannot be written, since its other end is no part of the session. */
    static void warn(RelationshipMapping relationship, InstanceState owner) {
        LOG.warn(
                "object of type {} is not in the session; {} of {} is not written. Add it by session.add(..)",
                relationship.target(),
                relationship,
                owner);
    }

    /** Looks at the ends that write nothing themselves: what they hold would be lost without a word. */
    static void lookFor(ConstraintModel model, Collection<InstanceState> owners) {
        for (InstanceState owner : owners) {
            EntityRules rules = model.rules(EntityMapping.of(owner));
            rules.mappedCollections().forEach(collection -> look(owner, collection));
            rules.mappedReferences().forEach(reference -> look(owner, reference));
        }
    }

    private static void look(InstanceState owner, CollectionMapping collection) {
        CollectionTracker tracker = Relationships.trackerIfOpen(owner.entity(), collection.number());
        if (tracker == null || !tracker.hasChanges()) {
            return;
        }
        for (Object element : tracker.added()) {
            if (isStrange(owner, element)) {
                warn(collection, owner);
            }
        }
    }

    private static void look(InstanceState owner, ReferenceMapping reference) {
        if (owner.isChanged(reference.number())
                && owner.entity().$aludel$get(reference.number()) instanceof ManagedEntity value
                && isStrange(owner, value)) {
            warn(reference, owner);
        }
    }

    private static boolean isStrange(InstanceState owner, Object other) {
        ManagedEntity entity = (ManagedEntity) other;
        return entity.$aludel$state() == null || !KeyOf.sameSession(owner, entity);
    }
}
