package io.aludel.orm.flush;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How deep objects stand that refer to others of their kind: parents are saved level by level before their children, and deleted after
 * them. What counts is what the objects hold, written or not, as SQLAlchemy has it. One flush, one thread.
 */
final class Levels {
    /** Between a parent and a child a relationship is looked at, which is a level of its own. */
    private static final int STEP = 2;

    private final ConstraintModel model;
    private final Map<InstanceState, Place> saved = new IdentityHashMap<>();
    private final Map<InstanceState, Place> deleted = new IdentityHashMap<>();
    private int deepest;

    /** Where an object stands, and what stands below it. */
    private static final class Place {
        private final List<Place> below = new ArrayList<>();
        private int waitsFor;
        private int level;
    }

    Levels(ConstraintModel model, FlushWork work) {
        this.model = model;
        enter(work.inserts(), saved);
        enter(work.updates(), saved);
        enter(work.deletes(), deleted);
        saved.forEach(this::saves);
        deleted.forEach(this::deletes);
        number(saved, STEP);
        number(deleted, 1);
    }

    /** The level of an object, from 0. */
    int of(InstanceState state) {
        Place place = saved.get(state);
        Place leaving = place == null ? deleted.get(state) : place;
        return leaving == null ? 0 : leaving.level;
    }

    /** The deepest level of all. */
    int deepest() {
        return deepest;
    }

    private void enter(List<InstanceState> states, Map<InstanceState, Place> places) {
        EntityMapping last = null;
        boolean refersToItsKind = false;
        for (InstanceState state : states) {
            EntityMapping mapping = EntityMapping.of(state);
            if (mapping != last) {
                last = mapping;
                refersToItsKind = !recursive(state).isEmpty();
            }
            if (refersToItsKind) {
                places.put(state, new Place());
            }
        }
    }

    private List<RelationshipMapping> recursive(InstanceState state) {
        return model.rules(EntityMapping.of(state)).recursive();
    }

    private void saves(InstanceState state, Place place) {
        for (RelationshipMapping relationship : recursive(state)) {
            if (relationship instanceof ReferenceMapping reference && reference.isOwning()) {
                parents(state, reference, parent -> {
                    Place above = parent == null ? null : saved.get(parent);
                    if (above == null) {
                        place.level = Math.max(place.level, 1);
                    } else {
                        put(place, above);
                    }
                });
            } else {
                children(state, relationship, child -> put(saved.get(child), place));
            }
        }
    }

    private void deletes(InstanceState state, Place place) {
        for (RelationshipMapping relationship : recursive(state)) {
            if (relationship instanceof ReferenceMapping reference && reference.isOwning()) {
                parents(state, reference, parent -> put(parent == null ? null : deleted.get(parent), place));
            } else {
                children(state, relationship, child -> {
                    Place below = deleted.get(child);
                    if (below != null && saved.isEmpty()) {
                        below.level = Math.max(below.level, 1);
                    }
                    put(place, below);
                });
            }
        }
    }

    private static void put(@Nullable Place below, @Nullable Place above) {
        if (below != null && above != null && below != above) {
            above.below.add(below);
            below.waitsFor++;
        }
    }

    /** What a to-one refers to, and what it referred to before it was changed; null for nothing where that is a change. */
    private static void parents(
            InstanceState state, ReferenceMapping reference, Consumer<@Nullable InstanceState> found) {
        int number = reference.number();
        Object now = state.entity().$aludel$get(number);
        if (now != null || state.isChanged(number)) {
            found.accept(now instanceof ManagedEntity parent ? parent.$aludel$state() : null);
        }
        if (state.isChanged(number) && state.oldValue(number) instanceof ManagedEntity old && old != now) {
            found.accept(old.$aludel$state());
        }
    }

    private static void children(InstanceState state, RelationshipMapping relationship, Consumer<InstanceState> found) {
        if (relationship instanceof CollectionMapping collection) {
            CollectionTracker tracker = Relationships.trackerIfOpen(state.entity(), collection.number());
            if (tracker != null) {
                children(tracker.known(), found);
                children(tracker.removed(), found);
            }
        } else {
            child(state.entity().$aludel$get(relationship.number()), found);
            if (state.isChanged(relationship.number())) {
                child(state.oldValue(relationship.number()), found);
            }
        }
    }

    private static void children(Collection<Object> elements, Consumer<InstanceState> found) {
        elements.forEach(element -> child(element, found));
    }

    private static void child(@Nullable Object element, Consumer<InstanceState> found) {
        InstanceState child = element instanceof ManagedEntity entity ? entity.$aludel$state() : null;
        if (child != null) {
            found.accept(child);
        }
    }

    /** Objects that go round in a circle stay where they are reached first. */
    private void number(Map<InstanceState, Place> places, int step) {
        Deque<Place> ready = new ArrayDeque<>();
        for (Place place : places.values()) {
            if (place.waitsFor == 0) {
                ready.add(place);
            }
        }
        while (!ready.isEmpty()) {
            Place above = ready.remove();
            deepest = Math.max(deepest, above.level);
            for (Place below : above.below) {
                below.level = Math.max(below.level, above.level + step);
                if (--below.waitsFor == 0) {
                    ready.add(below);
                }
            }
        }
        for (Place place : places.values()) {
            deepest = Math.max(deepest, place.level);
        }
    }
}
