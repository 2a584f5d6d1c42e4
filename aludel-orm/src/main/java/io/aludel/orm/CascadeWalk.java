package io.aludel.orm;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.OwnFirst;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RelationshipSettings.PassiveDeletes;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects that an operation cascades to: an object's whole tree along one relationship before the next one is looked at, those of the
 * class itself before those that it inherits. Only deletions load what is not loaded. Single use, one thread.
 */
final class CascadeWalk {
    /** Most walks end where they begin. */
    private static final int FEW = 4;

    private final Cascade operation;
    private final Predicate<ManagedEntity> visit;
    private final @Nullable Mappings mappings;
    private final Deque<Step> steps = new ArrayDeque<>(FEW);
    private final Set<ManagedEntity> seen = Collections.newSetFromMap(new IdentityHashMap<>(FEW));

    /** An object that is reached; with a relationship, the objects that are reached along it. */
    private record Step(ManagedEntity entity, @Nullable RelationshipMapping along) {}

    /**
     * A walk.
     *
     * @param visit does to an object what the operation does; says whether to go on from there
     */
    CascadeWalk(Cascade operation, Predicate<ManagedEntity> visit) {
        this(operation, visit, null);
    }

    /** A walk that also goes on from objects that no session knows; {@code mappings} are theirs. */
    CascadeWalk(Cascade operation, Predicate<ManagedEntity> visit, @Nullable Mappings mappings) {
        this.operation = operation;
        this.visit = visit;
        this.mappings = mappings;
    }

    /** The objects that an operation reaches from an object, without that one. */
    static List<Object> reached(Cascade operation, ManagedEntity start, Mappings mappings) {
        List<Object> reached = new ArrayList<>();
        new CascadeWalk(operation, reached::add, mappings).from(start);
        return List.copyOf(reached.subList(1, reached.size()));
    }

    void from(ManagedEntity start) {
        steps.push(new Step(start, null));
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            List<Step> next = new ArrayList<>();
            if (step.along != null) {
                related(step.entity, step.along).forEach(entity -> next.add(new Step((ManagedEntity) entity, null)));
            } else if (seen.add(step.entity) && visit.test(step.entity)) {
                relationships(step.entity).forEach(along -> next.add(new Step(step.entity, along)));
            }
            Collections.reverse(next);
            next.forEach(steps::push);
        }
    }

    private List<RelationshipMapping> relationships(ManagedEntity entity) {
        InstanceState state = entity.$aludel$state();
        List<RelationshipMapping> found = new ArrayList<>();
        EntityMapping mapping =
                state != null ? EntityMapping.of(state) : mappings == null ? null : mappings.find(entity.getClass());
        if (mapping != null) {
            for (int number = 0; number < mapping.attributeCount(); number++) {
                if (mapping.attribute(number) instanceof RelationshipMapping relationship
                        && !mapping.valueCollections().contains(relationship)
                        && relationship.cascades(operation)) {
                    found.add(relationship);
                }
            }
            found.sort(Comparator.comparing(RelationshipMapping::number, new OwnFirst(mapping)));
        }
        return found;
    }

    private List<?> related(ManagedEntity entity, RelationshipMapping along) {
        boolean loading = operation == Cascade.DELETE && along.settings().passiveDeletes() == PassiveDeletes.NO;
        if (along instanceof CollectionMapping collection) {
            CollectionTracker tracker = loading
                    ? Relationships.tracker(entity, along.number())
                    : Relationships.trackerIfOpen(entity, along.number());
            if (tracker == null) {
                return List.of();
            }
            List<?> elements = List.copyOf(loading ? tracker.elements() : tracker.known());
            return loading ? staying(elements, collection, entity) : elements;
        }
        InstanceState state = entity.$aludel$state();
        if (loading && state != null) {
            state.beforeRead(along.number());
        }
        return entity.$aludel$get(along.number()) instanceof ManagedEntity one ? List.of(one) : List.of();
    }

    /** The elements that were not given another owner meanwhile, unseen by the collection. */
    private static List<?> staying(List<?> elements, CollectionMapping collection, ManagedEntity owner) {
        if (!(collection.inverse() instanceof ReferenceMapping reference)) {
            return elements;
        }
        return elements.stream()
                .filter(element -> {
                    ManagedEntity entity = (ManagedEntity) element;
                    InstanceState state = entity.$aludel$state();
                    boolean moved = state != null && state.isChanged(reference.number());
                    return !moved || entity.$aludel$get(reference.number()) == owner;
                })
                .toList();
    }
}
