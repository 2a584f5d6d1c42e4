package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses a flush that gives an object a second owner, where the mapping says that it has one at a time. One flush, one thread. */
final class SingleParents {
    private final ConstraintModel model;
    private final Set<InstanceState> deleted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<RelationshipMapping, Map<Object, InstanceState>> owners = new IdentityHashMap<>();

    private SingleParents(ConstraintModel model, FlushWork work) {
        this.model = model;
        this.deleted.addAll(work.deletes());
    }

    static void check(FlushSession session, ConstraintModel model, FlushWork work) {
        SingleParents parents = new SingleParents(model, work);
        parents.collect(work.inserts());
        parents.collect(work.updates());
        if (!parents.owners.isEmpty()) {
            for (ManagedEntity entity : session.persistentObjects()) {
                InstanceState state = entity.$aludel$state();
                if (state != null) {
                    parents.compare(state);
                }
            }
        }
    }

    private void collect(List<InstanceState> states) {
        for (InstanceState state : states) {
            for (RelationshipMapping relationship :
                    model.rules(EntityMapping.of(state)).singleParents()) {
                if (state.isChanged(relationship.number()) || state.id() == null) {
                    held(state, relationship).forEach(child -> take(state, relationship, child));
                }
            }
        }
    }

    private void compare(InstanceState state) {
        for (RelationshipMapping relationship :
                model.rules(EntityMapping.of(state)).singleParents()) {
            if (owners.containsKey(relationship) && !deleted.contains(state)) {
                held(state, relationship).forEach(child -> {
                    InstanceState owner =
                            owners.getOrDefault(relationship, Map.of()).get(child);
                    if (owner != null && owner != state) {
                        throw refused(relationship, child, state, owner);
                    }
                });
            }
        }
    }

    private void take(InstanceState owner, RelationshipMapping relationship, Object child) {
        InstanceState other = owners.computeIfAbsent(relationship, first -> new IdentityHashMap<>())
                .putIfAbsent(child, owner);
        if (other != null && other != owner) {
            throw refused(relationship, child, other, owner);
        }
    }

    /** What is known to be in a relationship; loads nothing. */
    private static Collection<?> held(InstanceState state, RelationshipMapping relationship) {
        ManagedEntity entity = state.entity();
        if (relationship instanceof ReferenceMapping) {
            Object value = entity.$aludel$get(relationship.number());
            return value == null ? List.of() : List.of(value);
        }
        CollectionTracker tracker = Relationships.trackerIfOpen(entity, relationship.number());
        return tracker == null ? List.of() : List.copyOf(tracker.known());
    }

    private static FlushException refused(
            RelationshipMapping relationship, Object child, InstanceState first, InstanceState second) {
        @Nullable InstanceState state = ((ManagedEntity) child).$aludel$state();
        return new FlushException(
                ErrorCode.FLUSH_FAILED,
                (state == null ? relationship.target() + "(new)" : state) + " is in " + relationship + " of " + first
                        + " and of " + second + ", but belongs to one object at a time (@SingleParent)."
                        + "\n  Take it out of the first, or put another object into the second.");
    }
}
