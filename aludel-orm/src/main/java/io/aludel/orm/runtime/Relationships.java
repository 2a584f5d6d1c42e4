package io.aludel.orm.runtime;

import io.aludel.orm.runtime.AttributeDescription.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps both ends of relationships in step, in memory, before anything is flushed and without loading anything. Called by woven code.
 */
public final class Relationships {
    private Relationships() {}

    /** A to-one was written by the application; the field holds the new value already. */
    public static void referenceWritten(
            ManagedEntity owner, int attribute, @Nullable Object old, @Nullable Object value) {
        if (old == value) {
            if (value != null) {
                saveIfUnattached(owner, attribute, value);
            }
            return;
        }
        tellOtherEnds(owner, attribute, old, value);
        int inverse = owner.$aludel$description().inverse(attribute);
        if (inverse >= 0) {
            if (old instanceof ManagedEntity previous) {
                leave(previous, inverse, owner);
            }
            if (value instanceof ManagedEntity next) {
                enter(next, inverse, owner);
            }
        }
        InstanceState state = owner.$aludel$state();
        StateOwner session = state == null ? null : state.owner();
        if (session != null && state != null) {
            if (old instanceof ManagedEntity previous) {
                session.removed(state, attribute, previous);
            }
            if (value instanceof ManagedEntity next) {
                session.cascade(state, attribute, next);
            }
        }
    }

    /**
     * Lets the session, and validators and listeners at the other ends, refuse a to-one that the application has written; then the field
     * has what it had.
     */
    private static void tellOtherEnds(
            ManagedEntity owner, int attribute, @Nullable Object old, @Nullable Object value) {
        try {
            OtherEnds.beforeSetting(owner, attribute, old, value);
        } catch (RuntimeException | Error refused) {
            owner.$aludel$set(attribute, old);
            InstanceState state = owner.$aludel$state();
            if (old == null
                    && state != null
                    && state.isChanged(attribute)
                    && state.oldValue(attribute) == InstanceState.NOT_LOADED) {
                state.setUnloaded(attribute); // what it had was not here before it was written
            }
            throw refused;
        }
    }

    /** The collection of a field that holds none yet: unloaded when the owner has a row, otherwise empty. */
    public static Object openCollection(ManagedEntity owner, int attribute) {
        if (holdsValues(owner, attribute)) {
            return ElementValues.open(owner, attribute);
        }
        return wrap(new CollectionTracker(owner, attribute, kind(owner, attribute), false), kind(owner, attribute));
    }

    /**
     * A collection was written by the application. The field keeps a tracked collection with the elements of the given one, which
     * itself is not kept.
     *
     * @param old what the field holds, null before the first write
     * @param value what the application wrote; null for no elements
     */
    public static @Nullable Object writeCollection(
            ManagedEntity owner, int attribute, @Nullable Object old, @Nullable Object value) {
        if (old != null && old == value) {
            return old;
        }
        if (holdsValues(owner, attribute)) {
            return ElementValues.write(owner, attribute, old, value);
        }
        Collection<?> elements = elements(value);
        Object target = old instanceof TrackedCollection ? old : openCollection(owner, attribute);
        if (old == null && elements.isEmpty() && owner.$aludel$state() == null) {
            return target;
        }
        owner.$aludel$set(attribute, target); // where loading looks for it
        List<Object> all = new ArrayList<>(elements);
        ((TrackedCollection) target)
                .tracker()
                .replace(
                        owner.$aludel$description().isWatchedAnywhere()
                                ? AttributeHooks.replacing(owner, attribute, all)
                                : all);
        return target;
    }

    private static Collection<?> elements(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        if (value instanceof NewElements<?> made) {
            return made.elements();
        }
        return value instanceof QueuedCollection<?> queued ? queued.tracker().known() : (Collection<?>) value;
    }

    /** Makes a tracked collection hold exactly the given elements: what stays is not touched. */
    public static void replaceElements(CollectionTracker collection, List<Object> elements) {
        collection.replace(elements);
    }

    /** The tracker of a collection attribute; opens the collection when the field holds none. */
    public static CollectionTracker tracker(ManagedEntity owner, int attribute) {
        Object present = owner.$aludel$get(attribute);
        if (present == null) {
            present = openCollection(owner, attribute);
            owner.$aludel$set(attribute, present);
        }
        return present instanceof TrackedCollection tracked ? tracked.tracker() : adopted(owner, attribute, present);
    }

    /** An object has no row any more, and so no state: all that is in its collections is to be written when it gets one again. */
    public static void beginAnew(ManagedEntity owner) {
        owner.$aludel$state(null);
        List<AttributeDescription> attributes = owner.$aludel$description().attributes();
        for (int number = 0; number < attributes.size(); number++) {
            if (attributes.get(number).kind() == Kind.COLLECTION) {
                CollectionTracker tracker = trackerIfOpen(owner, number);
                if (tracker != null) {
                    tracker.beginAnew();
                }
            }
        }
    }

    /** Java serialization has left a plain collection in the field. */
    private static CollectionTracker adopted(ManagedEntity owner, int attribute, Object plain) {
        TrackedCollection tracked = (TrackedCollection) openCollection(owner, attribute);
        owner.$aludel$set(attribute, tracked);
        tracked.tracker().adopt(elements(plain));
        return tracked.tracker();
    }

    /** The tracker of a collection attribute, or null when the field holds no collection. */
    public static @Nullable CollectionTracker trackerIfOpen(ManagedEntity owner, int attribute) {
        Object present = owner.$aludel$get(attribute);
        if (present instanceof TrackedCollection tracked) {
            return tracked.tracker();
        }
        return present == null || holdsValues(owner, attribute) ? null : adopted(owner, attribute, present);
    }

    /** An element came into a collection: its other end follows, and the session gets to know it. */
    static void link(ManagedEntity owner, int attribute, Object element) {
        int inverse = owner.$aludel$description().inverse(attribute);
        if (inverse >= 0) {
            enter((ManagedEntity) element, inverse, owner);
        }
        saveAlong(owner, attribute, element);
    }

    /** The session gets to know an element that its owner's relationship saves along. */
    static void saveAlong(ManagedEntity owner, int attribute, Object element) {
        InstanceState state = owner.$aludel$state();
        StateOwner session = state == null ? null : state.owner();
        if (session != null && state != null) {
            session.cascade(state, attribute, (ManagedEntity) element);
        }
    }

    /** The same for one that is here already, unless it belongs to a session. */
    static void saveIfUnattached(ManagedEntity owner, int attribute, Object element) {
        InstanceState state = ((ManagedEntity) element).$aludel$state();
        if (state == null || state.owner() == null) {
            saveAlong(owner, attribute, element);
        }
    }

    /** An element left a collection: its other end follows, and the session gets to know it. */
    static void unlink(ManagedEntity owner, int attribute, Object element) {
        int inverse = owner.$aludel$description().inverse(attribute);
        if (inverse >= 0) {
            leave((ManagedEntity) element, inverse, owner);
        }
        InstanceState state = owner.$aludel$state();
        StateOwner session = state == null ? null : state.owner();
        if (session != null && state != null) {
            session.removed(state, attribute, (ManagedEntity) element);
        }
    }

    private static void enter(ManagedEntity holder, int attribute, ManagedEntity value) {
        if (isReference(holder, attribute)) {
            InstanceState state = holder.$aludel$state();
            if (state != null) {
                state.knowOldValue(attribute);
            }
            Object old = holder.$aludel$get(attribute);
            if (old != value) {
                writeReference(holder, attribute, value);
                int inverse = holder.$aludel$description().inverse(attribute);
                if (old instanceof ManagedEntity previous && inverse >= 0) {
                    leave(previous, inverse, holder);
                }
            }
        } else {
            tracker(holder, attribute).addFromOtherEnd(value);
        }
    }

    private static void leave(ManagedEntity holder, int attribute, ManagedEntity value) {
        if (isReference(holder, attribute)) {
            if (refersTo(holder, attribute, value)) {
                writeReference(holder, attribute, null);
            }
        } else {
            tracker(holder, attribute).removeFromOtherEnd(value);
        }
    }

    /** Whether a to-one refers to the object whose relationship it is just leaving; one that was not read yet does. */
    static boolean refersTo(ManagedEntity holder, int attribute, ManagedEntity value) {
        InstanceState state = holder.$aludel$state();
        return holder.$aludel$get(attribute) == value
                || (state != null
                        && state.lifecycle() == InstanceState.Lifecycle.PERSISTENT
                        && !state.isLoaded(attribute));
    }

    private static void writeReference(ManagedEntity holder, int attribute, @Nullable ManagedEntity value) {
        InstanceState state = holder.$aludel$state();
        if (state != null) {
            state.beforeWrite(attribute);
        }
        holder.$aludel$set(attribute, value);
    }

    static boolean isReference(ManagedEntity holder, int attribute) {
        return holder.$aludel$description().attributes().get(attribute).kind() == Kind.REFERENCE;
    }

    private static boolean holdsValues(ManagedEntity owner, int attribute) {
        return owner.$aludel$description().attributes().get(attribute).kind() == Kind.ELEMENTS;
    }

    private static CollectionKind kind(ManagedEntity owner, int attribute) {
        return owner.$aludel$description().attributes().get(attribute).collectionKind();
    }

    private static Object wrap(CollectionTracker tracker, CollectionKind kind) {
        return switch (kind) {
            case SET -> new TrackedSet<>(tracker);
            case MAP -> new TrackedMap<>(tracker);
            case WRITE_ONLY -> new QueuedCollection<>(tracker);
            case DYNAMIC -> new QueriedCollection<>(tracker);
            case LIST, COLLECTION -> new TrackedList<>(tracker);
        };
    }
}
