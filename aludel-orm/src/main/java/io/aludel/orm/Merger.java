package io.aludel.orm;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ExpressionMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.orm.runtime.AttributeHooks;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.ElementValues;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies the values of objects from elsewhere onto the session's own. The source is left alone; what it does not hold does not touch
 * the target. Single use.
 */
final class Merger {
    private final SessionContext session;
    private final boolean load;
    /** How the first object is loaded. */
    private final List<StatementOption> options;

    private final MergeTargets targets;
    private final Map<ManagedEntity, ManagedEntity> merged = new IdentityHashMap<>();
    /** For each relationship the objects that were reached along it: there is no way back from them along its other end. */
    private final Map<RelationshipMapping, Set<ManagedEntity>> reached = new IdentityHashMap<>();

    Merger(SessionContext session, boolean load, List<StatementOption> options) {
        this.session = session;
        this.load = load;
        this.options = options;
        this.targets = new MergeTargets(session);
    }

    ManagedEntity merge(ManagedEntity source) {
        if (source instanceof Record) {
            return source; // what it holds is all that there is to it
        }
        ManagedEntity known = merged.get(source);
        if (known != null) {
            return known;
        }
        InstanceState state = source.$aludel$state();
        if (state != null && state.owner() == session && isHere(state.lifecycle())) {
            merged.put(source, source);
            return source;
        }
        EntityMapping mapping = session.mappings().get(source.getClass());
        ManagedEntity target = load
                ? targets.loaded(source, state, mapping, merged.isEmpty() ? options : List.of())
                : targets.taken(source, state, mapping);
        merged.put(source, target);
        for (ValueMapping value : mapping.values()) {
            if (!(value instanceof ExpressionMapping) && holds(source, state, value)) {
                copyValue(source, target, value);
            }
        }
        for (int number = 0; number < mapping.attributeCount(); number++) {
            if (mapping.attribute(number) instanceof CollectionMapping values && values.holdsValues()) {
                copyElements(source, state, target, values);
            } else if (mapping.attribute(number) instanceof RelationshipMapping relationship
                    && relationship.cascades(Cascade.MERGE)
                    && !isWayBack(source, relationship)) {
                copyRelationship(source, state, target, relationship);
            }
        }
        InstanceState targetState = target.$aludel$state();
        if (!load && targetState != null) {
            copyForeignKeys(state, targetState);
            targetState.forgetChanges();
            session.work().modified().remove(targetState);
        }
        return target;
    }

    /** One whose row was deleted is no longer here; merging it makes a new one. */
    private static boolean isHere(Lifecycle lifecycle) {
        return lifecycle == Lifecycle.PENDING || lifecycle == Lifecycle.PERSISTENT;
    }

    /** Whether the object was reached along the other end of the relationship, where everything about it is said. */
    private boolean isWayBack(ManagedEntity source, RelationshipMapping relationship) {
        RelationshipMapping inverse = relationship instanceof ReferenceMapping reference
                ? reference.inverse()
                : ((CollectionMapping) relationship).inverse();
        return load
                && inverse != null
                && reached.getOrDefault(inverse, Set.of()).contains(source);
    }

    /** Whether an object says something about an attribute: it is loaded, or was set; null in a new object says nothing. */
    private static boolean holds(ManagedEntity source, @Nullable InstanceState state, AttributeMapping attribute) {
        if (state != null && state.id() != null) {
            return state.isLoaded(attribute.number());
        }
        Object value = source.$aludel$get(attribute.number());
        boolean unset = value == null || (attribute instanceof ValueMapping basic && isUnsetKey(basic, value));
        return !unset || (state != null && state.isChanged(attribute.number()));
    }

    private static boolean isUnsetKey(ValueMapping basic, Object value) {
        return basic.description().isId()
                && basic.description().isPrimitive()
                && value instanceof Number number
                && number.longValue() == 0;
    }

    private void copyValue(ManagedEntity source, ManagedEntity target, ValueMapping basic) {
        if (basic.description().isVersion() && load) {
            return;
        }
        Object value = basic.description().snapshot(source.$aludel$get(basic.number()));
        InstanceState state = target.$aludel$state();
        if (!load) {
            target.$aludel$set(basic.number(), value);
            if (state != null) {
                state.setLoaded(basic.number());
            }
            return;
        }
        if (isUnread(state, basic) || !Objects.deepEquals(target.$aludel$get(basic.number()), value)) {
            AttributeHooks.write(target, basic.number(), value);
        }
    }

    /** What was never read is overwritten unread: comparing it would cost a statement, as much as writing it. */
    private static boolean isUnread(@Nullable InstanceState state, AttributeMapping attribute) {
        return state != null && !state.isLoaded(attribute.number());
    }

    /** A collection that a constructor made and nobody touched says nothing. */
    private void copyElements(
            ManagedEntity source, @Nullable InstanceState state, ManagedEntity target, CollectionMapping collection) {
        int number = collection.number();
        Object elements = collection.description().snapshot(source.$aludel$get(number));
        if (elements == null || !holds(source, state, collection)) {
            return;
        }
        if (!load) {
            ElementValues.of(target, number).fill(elements);
            return;
        }
        Object present = target.$aludel$get(number);
        if (present == null || !present.equals(elements)) {
            target.$aludel$set(number, Relationships.writeCollection(target, number, present, elements));
        }
    }

    private void copyRelationship(
            ManagedEntity source,
            @Nullable InstanceState state,
            ManagedEntity target,
            RelationshipMapping relationship) {
        if (relationship instanceof ReferenceMapping reference) {
            if (holds(source, state, reference)) {
                copyReference(source, target, reference);
            }
            return;
        }
        CollectionTracker tracker = Relationships.trackerIfOpen(source, relationship.number());
        boolean hasRow = state != null && state.id() != null;
        // A collection that a constructor made and nobody touched says nothing.
        if (tracker != null && (hasRow ? tracker.isLoaded() : tracker.isTouched())) {
            copyCollection(tracker, target, (CollectionMapping) relationship);
        }
    }

    private ManagedEntity along(RelationshipMapping relationship, ManagedEntity related) {
        reached.computeIfAbsent(relationship, missing -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(related);
        return merge(related);
    }

    private void copyReference(ManagedEntity source, ManagedEntity target, ReferenceMapping reference) {
        Object value = source.$aludel$get(reference.number());
        ManagedEntity related = value instanceof ManagedEntity entity ? along(reference, entity) : null;
        InstanceState state = target.$aludel$state();
        if (!load) {
            target.$aludel$set(reference.number(), related);
            if (state != null) {
                state.setLoaded(reference.number());
            }
            return;
        }
        if (isUnread(state, reference) || target.$aludel$get(reference.number()) != related) {
            AttributeHooks.write(target, reference.number(), related);
        }
    }

    /** What an object has not loaded, but whose key it knows, its copy can load without looking its own row up. */
    private static void copyForeignKeys(@Nullable InstanceState source, InstanceState target) {
        for (ReferenceMapping reference : EntityMapping.of(target).references()) {
            Object key = source == null ? null : source.foreignKey(reference.number());
            if (key != null && !target.isLoaded(reference.number())) {
                target.foreignKey(reference.number(), key);
            }
        }
    }

    /** The collection is loaded before its elements are merged, which then are here. */
    private void copyCollection(CollectionTracker tracker, ManagedEntity target, CollectionMapping collection) {
        CollectionTracker present = Relationships.tracker(target, collection.number());
        if (load) {
            present.elements();
        }
        List<Object> elements = new ArrayList<>();
        for (Object element : new ArrayList<>(tracker.known())) {
            elements.add(along(collection, (ManagedEntity) element));
        }
        if (load) {
            Relationships.replaceElements(present, elements);
        } else {
            present.expire();
            present.fill(elements);
        }
    }
}
