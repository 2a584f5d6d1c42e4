package io.aludel.orm.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All who listen to attributes of one class, whichever factory or session they belong to. Refers to them weakly. Safe for use by many
 * threads.
 */
final class ClassListeners {
    private final EntityDescription type;
    private final List<WeakReference<AttributeListeners>> all = new CopyOnWriteArrayList<>();

    ClassListeners(EntityDescription type) {
        this.type = type;
    }

    /** Adds some, once. */
    synchronized void add(AttributeListeners listeners) {
        removeEmpty();
        if (all.stream().noneMatch(reference -> reference.refersTo(listeners))) {
            if (all.isEmpty()) {
                type.watchers(1);
            }
            all.add(new WeakReference<>(listeners));
        }
    }

    /** Takes out those of factories and sessions that are gone, and those that are empty. */
    synchronized void removeEmpty() {
        boolean removed = all.removeIf(reference -> {
            AttributeListeners listeners = reference.get();
            return listeners == null || listeners.isEmpty();
        });
        if (removed && all.isEmpty()) {
            type.watchers(-1);
        }
    }

    /** Those that are for an object, the ones of its superclasses included. */
    static List<AttributeListeners> of(ManagedEntity entity) {
        List<AttributeListeners> found = List.of();
        for (EntityDescription each = entity.$aludel$description(); each != null; each = each.superclass()) {
            ClassListeners ofClass = each.listeners();
            boolean gone = false;
            for (WeakReference<AttributeListeners> reference : ofClass.all) {
                AttributeListeners listeners = reference.get();
                gone |= listeners == null;
                if (listeners != null && listeners.concern(entity)) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(listeners);
                }
            }
            if (gone) {
                ofClass.removeEmpty();
            }
        }
        return found;
    }
}
