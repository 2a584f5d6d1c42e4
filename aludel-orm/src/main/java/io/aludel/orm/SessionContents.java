package io.aludel.orm;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session knows of the objects that are here; part of {@link Session}. */
public abstract class SessionContents extends SessionLookups implements Iterable<Object> {
    SessionContents(@Nullable SessionContext own, @Nullable Supplier<Session> present) {
        super(own, present);
    }

    /** What is known about an object. */
    public ObjectState inspect(Object object) {
        return ObjectState.of(object);
    }

    /** Whether a flush would write something of an object: values that were set and set back do not count. */
    public boolean isModified(Object object) {
        return inspect(object).hasNetChanges(true);
    }

    /**
     * {@link #isModified(Object)}, with or without collections.
     *
     * @param collections whether a collection that has changed counts
     */
    public boolean isModified(Object object, boolean collections) {
        return inspect(object).hasNetChanges(collections);
    }

    /** Whether an object is pending or persistent here. */
    public boolean contains(Object object) {
        InstanceState state = ObjectStates.managed(object).$aludel$state();
        return state != null
                && state.owner() == context()
                && state.lifecycle() != Lifecycle.DELETED
                && state.lifecycle() != Lifecycle.DETACHED;
    }

    /** The objects that the next flush inserts. */
    public Set<Object> newObjects() {
        return entities(context().work().pending());
    }

    /** The objects with changes; optimistic, since a value may have been set back. */
    public Set<Object> dirty() {
        Set<Object> dirty = entities(context().work().modified());
        dirty.removeAll(entities(context().work().deleted()));
        return dirty;
    }

    /** The objects that the next flush deletes, as far as they were marked by {@link Session#delete}. */
    public Set<Object> deleted() {
        return entities(context().work().deleted());
    }

    /** The persistent objects that are here, by entity and key. A copy; clean objects that nobody else refers to come and go. */
    public Map<IdentityKey, Object> identityMap() {
        Map<IdentityKey, Object> present = new LinkedHashMap<>();
        for (ManagedEntity entity : context().identityMap().entities()) {
            ObjectState.of(entity).identityKey().ifPresent(key -> present.put(key, entity));
        }
        return present;
    }

    /** The persistent and pending objects that are here. */
    @Override
    public Iterator<Object> iterator() {
        List<Object> all = new ArrayList<>(newObjects());
        all.addAll(identityMap().values());
        return all.iterator();
    }

    /** The entity and key of an object, or of a class and a key. */
    public IdentityKey identityKey(Class<?> entity, Object key) {
        EntityMapping mapping = context().mappings().get(entity);
        return new IdentityKey(mapping.root().type(), mapping.key().normalize(mapping.name(), key));
    }

    private static Set<Object> entities(Set<InstanceState> states) {
        Set<Object> entities = Collections.newSetFromMap(new IdentityHashMap<>());
        states.forEach(state -> entities.add(state.entity()));
        return entities;
    }
}
