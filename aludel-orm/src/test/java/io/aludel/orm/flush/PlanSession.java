package io.aludel.orm.flush;

import io.aludel.compile.EntityResolver;
import io.aludel.engine.Connection;
import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.NamingStrategy;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import io.aludel.orm.runtime.StateOwner;
import io.aludel.sql.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A session without a database: objects are said to be new or to have a row, and flushes are planned only. */
final class PlanSession implements FlushSession, StateOwner {
    private final Mappings mappings;
    private final Map<List<Object>, ManagedEntity> present = new HashMap<>();
    private final Set<InstanceState> pending = new LinkedHashSet<>();
    private final Set<InstanceState> modified = new LinkedHashSet<>();
    private final Set<InstanceState> deleted = new LinkedHashSet<>();

    PlanSession(Class<?>... entities) {
        mappings = Mappings.of(new LinkedHashSet<>(List.of(entities)), NamingStrategy.SNAKE_CASE);
    }

    /** Says that objects are new; what they refer to is added too. */
    @SafeVarargs
    final <E> E add(E first, E... others) {
        save((ManagedEntity) first);
        for (E other : others) {
            save((ManagedEntity) other);
        }
        return first;
    }

    /** Says that an object has a row with a key, and nothing in its collections that is not there already. */
    <E> E row(E object, Object key) {
        ManagedEntity entity = (ManagedEntity) object;
        EntityMapping mapping = mappings.get(entity.getClass());
        InstanceState state = new InstanceState(entity, mapping);
        int keyAttribute = mapping.key().attributes().get(0).number();
        if (entity.$aludel$get(keyAttribute) == null) {
            entity.$aludel$set(keyAttribute, key);
        }
        state.id(key);
        state.lifecycle(Lifecycle.PERSISTENT);
        state.owner(this);
        state.hold(true);
        for (int number = 0; number < mapping.attributeCount(); number++) {
            state.setLoaded(number);
        }
        entity.$aludel$state(state);
        for (CollectionMapping collection : mapping.collections()) {
            CollectionTracker tracker = Relationships.tracker(entity, collection.number());
            if (!tracker.isLoaded()) {
                List<Object> known = new ArrayList<>(tracker.added());
                tracker.forgetChanges();
                tracker.fill(known);
            }
            tracker.forgetChanges();
        }
        present.put(List.of(mapping.root(), key), entity);
        return object;
    }

    List<String> warnings() {
        FlushCoordinator coordinator = new FlushCoordinator(this);
        coordinator.plan();
        return coordinator.warnings();
    }

    @Override
    public @Nullable ManagedEntity present(EntityMapping mapping, Object key) {
        return present.get(List.of(mapping.root(), key));
    }

    void delete(Object object) {
        ManagedEntity entity = (ManagedEntity) object;
        InstanceState state = entity.$aludel$state();
        if (state == null || deleted.contains(state)) {
            return;
        }
        EntityMapping mapping = EntityMapping.of(state);
        if (state.lifecycle() == Lifecycle.PENDING) {
            expunge(state);
        } else {
            deleted.add(state);
        }
        for (CollectionMapping collection : mapping.collections()) {
            if (collection.cascades(Cascade.DELETE)) {
                Relationships.tracker(entity, collection.number()).known().forEach(this::delete);
            }
        }
    }

    FlushPlan plan() {
        return new FlushCoordinator(this).plan();
    }

    private void save(ManagedEntity entity) {
        if (entity.$aludel$state() != null) {
            return;
        }
        EntityMapping mapping = mappings.get(entity.getClass());
        InstanceState state = new InstanceState(entity, mapping);
        state.lifecycle(Lifecycle.PENDING);
        state.owner(this);
        state.hold(true);
        entity.$aludel$state(state);
        pending.add(state);
        for (ReferenceMapping reference : mapping.references()) {
            if (entity.$aludel$get(reference.number()) instanceof ManagedEntity other) {
                save(other);
            }
        }
        for (CollectionMapping collection : mapping.collections()) {
            CollectionTracker tracker = Relationships.trackerIfOpen(entity, collection.number());
            if (tracker != null) {
                List.copyOf(tracker.known()).forEach(element -> save((ManagedEntity) element));
            }
        }
    }

    @Override
    public Connection connection() {
        throw new IllegalStateException("planning needs no connection");
    }

    @Override
    public EntityResolver resolver() {
        return EntityResolver.NONE;
    }

    @Override
    public Mappings mappings() {
        return mappings;
    }

    @Override
    public List<InstanceState> pending() {
        return List.copyOf(pending);
    }

    @Override
    public List<InstanceState> modified() {
        return List.copyOf(modified);
    }

    @Override
    public List<InstanceState> deleted() {
        return List.copyOf(deleted);
    }

    @Override
    public void deleteOrphan(InstanceState state) {
        delete(state.entity());
    }

    @Override
    public void expunge(InstanceState state) {
        pending.remove(state);
        state.lifecycle(Lifecycle.TRANSIENT);
        state.owner(null);
        state.entity().$aludel$state(null);
    }

    @Override
    public void persisted(InstanceState state) {
        throw new IllegalStateException("nothing was sent");
    }

    @Override
    public void removed(InstanceState state) {
        throw new IllegalStateException("nothing was sent");
    }

    @Override
    public void rekeyed(InstanceState state, Object oldKey) {
        throw new IllegalStateException("nothing was sent");
    }

    @Override
    public void load(InstanceState state, int attribute) {
        throw new IllegalStateException("planning loads nothing that is loaded");
    }

    @Override
    public List<?> query(Query<?> query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void loadCollection(InstanceState state, CollectionTracker tracker) {
        throw new IllegalStateException("planning loads nothing that is loaded");
    }

    @Override
    public void modified(InstanceState state) {
        modified.add(state);
    }

    @Override
    public void cascade(InstanceState state, int attribute, ManagedEntity related) {
        save(related);
    }

    @Override
    public void removed(InstanceState state, int attribute, @Nullable ManagedEntity related) {
        // Orphans are found by the flush.
    }
}
