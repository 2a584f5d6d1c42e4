package io.aludel.orm.flush;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.OwnFirst;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What refers to an object whose key changes. Its rows are changed by the database ({@code ON UPDATE CASCADE}) or, where the mapping says
 * that it does not ({@code @PassiveUpdates(false)}), by the flush, which loads them; objects that are here take over the key either way.
 */
final class KeyFollowers {
    private final ConstraintModel model;
    private final FlushSession session;

    KeyFollowers(ConstraintModel model, FlushSession session) {
        this.model = model;
        this.session = session;
    }

    /** Whether the key of an object differs from that of its row. */
    static boolean changesKey(InstanceState state) {
        Object id = state.id();
        if (id == null || !state.isModified()) {
            return false;
        }
        for (AttributeMapping attribute : EntityMapping.of(state).key().attributes()) {
            if (state.isChanged(attribute.number())) {
                return !id.equals(EntityMapping.of(state).keyOf(state.entity()));
            }
        }
        return false;
    }

    /**
     * Before planning: keys take over what to-ones beside them say, and the foreign keys that the database will not change are noted to be
     * written. What refers to objects whose keys only follow is left alone.
     */
    static void follow(List<InstanceState> modified) {
        modified.forEach(KeyReference::take);
        modified.stream().filter(KeyFollowers::changesKey).toList().forEach(KeyFollowers::mark);
    }

    private static void mark(InstanceState owner) {
        EntityMapping mapping = EntityMapping.of(owner);
        for (CollectionMapping collection : ownFirst(mapping, mapping.collections())) {
            if (!collection.settings().passiveUpdates() && collection.inverse() instanceof ReferenceMapping reference) {
                CollectionTracker tracker = Relationships.tracker(owner.entity(), collection.number());
                List.copyOf(tracker.elements()).forEach(element -> mark(owner, (ManagedEntity) element, reference));
            }
        }
        for (ReferenceMapping inverse : ownFirst(mapping, mapping.references())) {
            ReferenceMapping reference = inverse.inverse();
            if (reference != null && !inverse.settings().passiveUpdates()) {
                owner.beforeRead(inverse.number());
                if (owner.entity().$aludel$get(inverse.number()) instanceof ManagedEntity element) {
                    mark(owner, element, reference);
                }
            }
        }
    }

    private static <R extends RelationshipMapping> List<R> ownFirst(EntityMapping mapping, List<R> relationships) {
        return relationships.stream()
                .sorted(Comparator.comparing(RelationshipMapping::number, new OwnFirst(mapping)))
                .toList();
    }

    private static void mark(InstanceState owner, ManagedEntity element, ReferenceMapping reference) {
        InstanceState state = element.$aludel$state();
        if (state != null && state.lifecycle() == Lifecycle.PERSISTENT && !state.isChanged(reference.number())) {
            state.beforeWrite(reference.number());
            element.$aludel$set(reference.number(), owner.entity());
            KeyReference.take(state);
        }
    }

    /** After a flush: objects that are here know the new key, and those whose own key contains it have another one, too. */
    void tell(InstanceState owner, Object former) {
        EntityMapping mapping = EntityMapping.of(owner);
        for (CollectionMapping collection : mapping.collections()) {
            CollectionTracker tracker = Relationships.trackerIfOpen(owner.entity(), collection.number());
            if (tracker != null && collection.inverse() instanceof ReferenceMapping reference) {
                tracker.known().forEach(element -> tell(owner, (ManagedEntity) element, reference));
            }
        }
        for (ReferenceMapping inverse : mapping.references()) {
            if (inverse.inverse() != null
                    && owner.entity().$aludel$get(inverse.number()) instanceof ManagedEntity element) {
                tell(owner, element, inverse.inverse());
            }
        }
        if (model.isInKeys(mapping)) {
            session.held().forEach(state -> rekey(owner, former, state));
        }
    }

    private void rekey(InstanceState owner, Object former, InstanceState state) {
        EntityMapping mapping = EntityMapping.of(state);
        Object old = state.id();
        if (old == null || state == owner) {
            return;
        }
        List<Object> parts = new ArrayList<>(KeyMapping.parts(old));
        for (KeyReference each : KeyReference.of(mapping)) {
            if (each.reference().target().root() == EntityMapping.of(owner).root()
                    && each.within(parts).equals(former)) {
                each.put(requireNonNull(owner.id()), parts);
                tell(owner, state.entity(), each.reference());
            }
        }
        Object key = KeyMapping.compose(parts);
        if (!key.equals(old)) {
            state.id(key);
            session.rekeyed(state, old);
            tell(state, old);
        }
    }

    private void tell(InstanceState owner, ManagedEntity element, ReferenceMapping reference) {
        InstanceState state = element.$aludel$state();
        Object key = owner.id();
        if (state == null || key == null || state.lifecycle() != Lifecycle.PERSISTENT || !reference.refersToKey()) {
            return;
        }
        if (!state.isLoaded(reference.number()) && state.foreignKey(reference.number()) != null) {
            state.foreignKey(reference.number(), key);
        }
        for (EntityLayout layout : model.layouts(EntityMapping.of(state))) {
            List<ColumnSlot> slots = layout.slots(reference);
            for (int part = 0; part < slots.size(); part++) {
                BasicMapping basic = slots.get(part).basic();
                if (basic != null && state.isLoaded(basic.number()) && !state.isChanged(basic.number())) {
                    basic.set(element, KeyMapping.parts(key).get(part));
                }
            }
        }
    }

    /** Whether an object at the end of a to-one gets another key in this flush. */
    static boolean changesKey(@Nullable Object target) {
        InstanceState state = target instanceof ManagedEntity entity ? entity.$aludel$state() : null;
        return state != null && changesKey(state);
    }
}
