package io.aludel.orm.flush;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Foreign keys that collections write into the rows of their elements, since the elements have no attribute for it. One flush, one
 * thread; not changed once it is made.
 */
final class ForeignKeyWrites {
    static final ForeignKeyWrites NONE = new ForeignKeyWrites(Map.of());

    private final Map<InstanceState, Map<CollectionMapping, Write>> byElement;

    /**
     * A foreign key to write.
     *
     * @param owner the object to which it is to refer; null to refer to none
     */
    record Write(@Nullable InstanceState owner) {}

    private ForeignKeyWrites(Map<InstanceState, Map<CollectionMapping, Write>> byElement) {
        this.byElement = byElement;
    }

    /** The writes that follow from collections of new, changed and deleted objects. */
    static ForeignKeyWrites of(
            ConstraintModel model,
            Collection<InstanceState> inserts,
            Collection<InstanceState> updates,
            Set<InstanceState> deletes) {
        Map<InstanceState, Map<CollectionMapping, Write>> found = new IdentityHashMap<>();
        ForeignKeyWrites writes = new ForeignKeyWrites(found);
        deletes.forEach(owner -> writes.release(model, owner, deletes));
        updates.forEach(owner -> writes.collect(model, owner, deletes));
        inserts.forEach(owner -> writes.collect(model, owner, deletes));
        return found.isEmpty() ? NONE : writes;
    }

    private void collect(ConstraintModel model, InstanceState owner, Set<InstanceState> deletes) {
        for (CollectionMapping collection : model.rules(EntityMapping.of(owner)).keyWriting()) {
            CollectionTracker tracker = Relationships.trackerIfOpen(owner.entity(), collection.number());
            if (tracker != null && tracker.hasChanges()) {
                tracker.removed().forEach(element -> leave(collection, element, deletes));
                tracker.added().forEach(element -> enter(collection, owner, element, deletes));
            }
        }
    }

    /** A deleted owner lets go of all that it is known to have had. */
    private void release(ConstraintModel model, InstanceState owner, Set<InstanceState> deletes) {
        for (CollectionMapping collection : model.rules(EntityMapping.of(owner)).keyWriting()) {
            CollectionTracker tracker = Relationships.trackerIfOpen(owner.entity(), collection.number());
            if (tracker != null) {
                tracker.removed().forEach(element -> leave(collection, element, deletes));
                tracker.known().forEach(element -> leave(collection, element, deletes));
            }
        }
    }

    private void leave(CollectionMapping collection, Object element, Set<InstanceState> deletes) {
        InstanceState state = ((ManagedEntity) element).$aludel$state();
        if (state != null && state.lifecycle() == Lifecycle.PERSISTENT && !deletes.contains(state)) {
            of(state).putIfAbsent(collection, new Write(null));
        }
    }

    private void enter(CollectionMapping collection, InstanceState owner, Object element, Set<InstanceState> deletes) {
        ManagedEntity entity = (ManagedEntity) element;
        InstanceState state = entity.$aludel$state();
        if (state == null || !KeyOf.sameSession(owner, entity)) {
            NotInSession.warn(collection, owner);
        } else if (!deletes.contains(state)) {
            of(state).put(collection, new Write(owner));
        }
    }

    private Map<CollectionMapping, Write> of(InstanceState element) {
        return byElement.computeIfAbsent(element, missing -> new LinkedHashMap<>());
    }

    /** Objects with a row that this flush would not write otherwise. */
    List<InstanceState> beside(Collection<InstanceState> updates) {
        if (byElement.isEmpty()) {
            return List.of();
        }
        Map<InstanceState, Boolean> present = new IdentityHashMap<>();
        updates.forEach(state -> present.put(state, true));
        List<InstanceState> more = new ArrayList<>();
        for (InstanceState element : byElement.keySet()) {
            if (element.lifecycle() == Lifecycle.PERSISTENT && !present.containsKey(element)) {
                more.add(element);
            }
        }
        return more;
    }

    /** What is written to a column of an object's row, or null when no collection writes it. */
    @Nullable
    Write find(InstanceState element, KeyPart part) {
        Map<CollectionMapping, Write> writes = byElement.get(element);
        return writes == null ? null : writes.get(part.collection());
    }
}
