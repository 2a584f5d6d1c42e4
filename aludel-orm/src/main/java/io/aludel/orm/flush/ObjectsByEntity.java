package io.aludel.orm.flush;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects of a flush, also such as have no row to write, by the roots of their hierarchies. One flush, one thread. */
final class ObjectsByEntity {
    private final Map<EntityMapping, List<InstanceState>> byRoot = new IdentityHashMap<>();
    private final Set<RelationshipMapping> met;

    ObjectsByEntity(FlushWork work) {
        met = work.met();
        EntityMapping last = null;
        List<InstanceState> known = List.of();
        for (List<InstanceState> states : List.of(work.inserts(), work.updates(), work.deletes())) {
            for (InstanceState state : states) {
                if (EntityMapping.of(state) != last) {
                    last = EntityMapping.of(state);
                    known = byRoot.computeIfAbsent(last.root(), root -> new ArrayList<>());
                }
                known.add(state);
            }
        }
    }

    /** The roots of the hierarchies. */
    Set<EntityMapping> roots() {
        return byRoot.keySet();
    }

    /** Whether one of the objects has something in a relationship, or had it before it was changed. Nothing is loaded. */
    boolean haveAnyIn(RelationshipMapping relationship) {
        return met.contains(relationship)
                || byRoot.getOrDefault(relationship.owner().root(), List.of()).stream()
                        .anyMatch(
                                state -> EntityMapping.of(state).isA(relationship.owner()) && has(state, relationship));
    }

    private static boolean has(InstanceState state, RelationshipMapping relationship) {
        if (relationship instanceof CollectionMapping collection) {
            CollectionTracker tracker = Relationships.trackerIfOpen(state.entity(), collection.number());
            return tracker != null
                    && (!tracker.known().isEmpty() || !tracker.removed().isEmpty());
        }
        int number = relationship.number();
        return state.isChanged(number) || state.entity().$aludel$get(number) != null;
    }
}
