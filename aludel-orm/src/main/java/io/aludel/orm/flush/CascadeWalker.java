package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RelationshipSettings.PassiveDeletes;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows what changes of relationships mean for other objects, until nothing new comes up: orphans are deleted or expunged, and the
 * children of deleted parents lose their foreign key. The only stop of the plan that may load.
 */
final class CascadeWalker {
    private final FlushSession session;
    private final ConstraintModel model;
    private final Set<InstanceState> detached = identitySet();
    private final Set<InstanceState> dropped = identitySet();
    private final Set<RelationshipMapping> met = Collections.newSetFromMap(new IdentityHashMap<>());

    CascadeWalker(FlushSession session, ConstraintModel model) {
        this.session = session;
        this.model = model;
    }

    FlushWork walk() {
        boolean again = true;
        while (again) {
            replaced();
            again = dropOrphans();
            List<InstanceState> gone = new ArrayList<>();
            for (InstanceState state : session.deleted()) {
                if (detached.add(state) && !session.keepsRow(state)) {
                    gone.add(state);
                }
            }
            if (!gone.isEmpty()) {
                letGo(gone);
                again = true;
            }
        }
        KeyFollowers.follow(session.modified().stream()
                .filter(state -> !detached.contains(state))
                .toList());
        return work();
    }

    private FlushWork work() {
        Collection<InstanceState> deletes = session.deleted();
        List<InstanceState> modified = session.modified();
        List<InstanceState> updates = modified;
        Set<InstanceState> gone = identitySet();
        if (!deletes.isEmpty()) {
            gone.addAll(deletes);
            updates = modified.stream().filter(state -> !gone.contains(state)).toList();
        }
        ForeignKeyWrites foreignKeys = ForeignKeyWrites.of(model, session.pending(), updates, gone);
        List<InstanceState> beside = foreignKeys.beside(updates);
        if (!beside.isEmpty()) {
            updates = new ArrayList<>(updates);
            updates.addAll(beside);
        }
        Set<InstanceState> marked = identitySet();
        deletes.stream().filter(session::keepsRow).forEach(marked::add);
        FlushWork work = new FlushWork(session.pending(), updates, List.copyOf(deletes), foreignKeys, marked, met);
        NotInSession.lookFor(model, work.inserts());
        NotInSession.lookFor(model, updates);
        work.updates().stream().filter(CascadeWalker::writesRow).forEach(CascadeWalker::knowRow);
        work.deletes().forEach(CascadeWalker::knowRow);
        new OldUniqueValues(model, work).load();
        if (work.deletes().size() > 1) {
            work.deletes().stream().filter(state -> !marked.contains(state)).forEach(this::knowNeighbours);
        }
        return work;
    }

    /** To which rows of the same table a row refers: it is deleted before those of them that are deleted too. */
    private void knowNeighbours(InstanceState state) {
        for (ReferenceMapping reference : model.rules(EntityMapping.of(state)).withinTable()) {
            if (ChangeSet.committed(state, reference) == InstanceState.NOT_LOADED) {
                session.knowForeignKey(state, reference);
            }
        }
    }

    /** Whether changes concern the object's own row, as far as can be said without looking at values. */
    private static boolean writesRow(InstanceState state) {
        EntityMapping mapping = EntityMapping.of(state);
        for (BasicMapping basic : mapping.basics()) {
            if (state.isChanged(basic.number())) {
                return true;
            }
        }
        for (ReferenceMapping reference : mapping.references()) {
            if (reference.isOwning() && state.isChanged(reference.number())) {
                return true;
            }
        }
        return false;
    }

    /** An expired object is read again before its row is written, which also shows whether the row is still there. */
    private static void knowRow(InstanceState state) {
        EntityMapping mapping = EntityMapping.of(state);
        mapping.key().attributes().forEach(attribute -> state.beforeRead(attribute.number()));
        BasicMapping version = mapping.version();
        if (version != null) {
            state.beforeRead(version.number());
        }
    }

    /** What a to-one held before it was overwritten unseen: at the other end of a foreign key it loses that. */
    private void replaced() {
        for (InstanceState state : session.modified()) {
            for (ReferenceMapping reference :
                    model.rules(EntityMapping.of(state)).replaceable()) {
                int number = reference.number();
                if (state.isChanged(number) && state.oldValue(number) == InstanceState.NOT_LOADED) {
                    knowRow(state);
                    replaced(state, reference);
                }
            }
        }
    }

    private static void replaced(InstanceState state, ReferenceMapping reference) {
        ReferenceMapping owning = reference.inverse();
        Object old = state.loadOldValue(reference.number());
        Object current = state.entity().$aludel$get(reference.number());
        if (owning != null && old instanceof ManagedEntity replaced && replaced != current) {
            detach(replaced, owning, state);
        }
    }

    private boolean dropOrphans() {
        List<InstanceState> candidates = new ArrayList<>();
        collect(session.pending(), candidates);
        collect(session.modified(), candidates);
        collect(session.deleted(), candidates);
        if (candidates.isEmpty()) {
            return false;
        }
        Adopted adopted = new Adopted(candidates);
        boolean found = false;
        for (InstanceState state : candidates) {
            EntityRules rules = model.rules(EntityMapping.of(state));
            for (CollectionMapping collection : rules.orphanCollections()) {
                found |= dropRemoved(state, collection, adopted);
            }
            for (ReferenceMapping reference : rules.orphanReferences()) {
                found |= dropReplaced(state, reference, adopted);
            }
            for (ReferenceMapping parent : rules.parents()) {
                found |= lostParent(state, parent) && drop(state);
            }
        }
        return found;
    }

    private void collect(Collection<InstanceState> states, List<InstanceState> candidates) {
        for (InstanceState state : states) {
            if (model.rules(EntityMapping.of(state)).canOrphan()) {
                candidates.add(state);
            }
        }
    }

    private boolean dropRemoved(InstanceState state, CollectionMapping collection, Adopted adopted) {
        CollectionTracker tracker = Relationships.trackerIfOpen(state.entity(), collection.number());
        if (tracker == null
                || (tracker.removed().isEmpty() && tracker.abandoned().isEmpty())) {
            return false;
        }
        List<Object> gone = new ArrayList<>(tracker.removed());
        tracker.abandoned().stream().filter(element -> !tracker.knows(element)).forEach(gone::add);
        boolean found = false;
        for (Object element : gone) {
            ManagedEntity child = (ManagedEntity) element;
            boolean orphan = collection.inverse() instanceof ReferenceMapping parent
                    ? child.$aludel$get(parent.number()) == null
                    : !adopted.contains(collection, child);
            found |= orphan && drop(child.$aludel$state());
        }
        return found;
    }

    private boolean dropReplaced(InstanceState state, ReferenceMapping reference, Adopted adopted) {
        int number = reference.number();
        if (!state.isChanged(number) || !(state.oldValue(number) instanceof ManagedEntity old)) {
            return false;
        }
        if (old == state.entity().$aludel$get(number)) {
            return false;
        }
        ReferenceMapping owning = reference.inverse();
        boolean orphan = owning != null ? old.$aludel$get(owning.number()) == null : !adopted.contains(reference, old);
        return orphan && drop(old.$aludel$state());
    }

    /** A new object that had a parent and has none now; one that was added without is kept. */
    private static boolean lostParent(InstanceState state, ReferenceMapping parent) {
        int number = parent.number();
        return state.lifecycle() == Lifecycle.PENDING
                && state.isChanged(number)
                && state.oldValue(number) instanceof ManagedEntity
                && state.entity().$aludel$get(number) == null;
    }

    private boolean drop(@Nullable InstanceState orphan) {
        if (orphan == null || !dropped.add(orphan)) {
            return false;
        }
        if (orphan.lifecycle() == Lifecycle.PENDING) {
            session.expunge(orphan);
            return true;
        }
        if (orphan.lifecycle() == Lifecycle.PERSISTENT) {
            session.deleteOrphan(orphan);
            return true;
        }
        return false;
    }

    /** What deletions mean for objects and links at the other ends: entity by entity, relationship by relationship. */
    private void letGo(List<InstanceState> gone) {
        Map<EntityMapping, List<InstanceState>> byEntity = new LinkedHashMap<>();
        gone.forEach(state -> byEntity.computeIfAbsent(EntityMapping.of(state), entity -> new ArrayList<>())
                .add(state));
        byEntity.forEach((entity, states) ->
                model.rules(entity).followed().forEach(relationship -> letGo(states, relationship)));
    }

    private void letGo(List<InstanceState> gone, RelationshipMapping relationship) {
        if (relationship instanceof CollectionMapping collection) {
            if (collection.link() == null) {
                gone.forEach(state -> letGo(state, collection));
            } else {
                gone.forEach(state -> known(state, collection));
            }
        } else if (relationship instanceof ReferenceMapping reference && !reference.isOwning()) {
            gone.forEach(state -> letGo(state, reference));
        } else if (relationship instanceof ReferenceMapping reference) {
            // one of which it is known to what it refers is enough to say that this relationship counts for the order
            for (InstanceState state : gone) {
                session.knowForeignKey(state, reference);
                Object key = ChangeSet.committed(state, reference);
                if (key == InstanceState.NOT_LOADED) {
                    continue; // it was overwritten unread, which counts by itself
                }
                if (key == null || session.present(reference.target(), key) != null) {
                    met.add(reference);
                    break;
                }
            }
        }
    }

    /** The elements of a collection, loaded unless the database takes care of those that are not here. */
    private static List<Object> known(InstanceState state, CollectionMapping collection) {
        CollectionTracker tracker = Relationships.tracker(state.entity(), collection.number());
        if (!tracker.isLoaded() && collection.settings().passiveDeletes() == PassiveDeletes.NO) {
            knowRow(state);
            tracker.elements();
        }
        return List.copyOf(tracker.known());
    }

    private static void letGo(InstanceState gone, CollectionMapping collection) {
        if (collection.inverse() instanceof ReferenceMapping parent) {
            for (Object child : known(gone, collection)) {
                detach((ManagedEntity) child, parent, gone);
            }
        } else {
            known(gone, collection);
        }
    }

    private static void letGo(InstanceState gone, ReferenceMapping reference) {
        if (!gone.isLoaded(reference.number()) && reference.settings().passiveDeletes() == PassiveDeletes.NO) {
            knowRow(gone);
            gone.beforeRead(reference.number());
        }
        ReferenceMapping parent = reference.inverse();
        if (parent != null && gone.entity().$aludel$get(reference.number()) instanceof ManagedEntity child) {
            detach(child, parent, gone);
        }
    }

    private static void detach(ManagedEntity child, ReferenceMapping parent, InstanceState gone) {
        InstanceState state = child.$aludel$state();
        if (state == null) {
            return;
        }
        Object current = child.$aludel$get(parent.number());
        boolean moved = current != null && current != gone.entity();
        boolean left = current == null && state.isLoaded(parent.number());
        if (!moved && !left) {
            state.beforeWrite(parent.number());
            child.$aludel$set(parent.number(), null);
        }
    }

    private static Set<InstanceState> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Who was given a new owner in this flush, for relationships that are known at one end only. */
    private static final class Adopted {
        private final List<InstanceState> owners;
        private final Map<Object, Set<Object>> byRelationship = new IdentityHashMap<>();

        Adopted(List<InstanceState> owners) {
            this.owners = owners;
        }

        boolean contains(CollectionMapping collection, Object child) {
            return byRelationship
                    .computeIfAbsent(collection, missing -> {
                        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
                        for (InstanceState owner : owners) {
                            if (EntityMapping.of(owner).isA(collection.owner())) {
                                CollectionTracker tracker =
                                        Relationships.trackerIfOpen(owner.entity(), collection.number());
                                if (tracker != null) {
                                    found.addAll(tracker.added());
                                }
                            }
                        }
                        return found;
                    })
                    .contains(child);
        }

        boolean contains(ReferenceMapping reference, Object value) {
            return byRelationship
                    .computeIfAbsent(reference, missing -> {
                        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
                        for (InstanceState owner : owners) {
                            boolean given = owner.isChanged(reference.number())
                                    || owner.lifecycle() == Lifecycle.PENDING; // set before it was tracked
                            if (given && EntityMapping.of(owner).isA(reference.owner())) {
                                Object current = owner.entity().$aludel$get(reference.number());
                                if (current != null) {
                                    found.add(current);
                                }
                            }
                        }
                        return found;
                    })
                    .contains(value);
        }
    }
}
